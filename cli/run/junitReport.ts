// Runs as a report that build servers read: JUnit's XML, as Ant's junitreport and its readers have it.

import { toEscapes } from "../../shared/format/escapes.ts";
import type { RunResult } from "../../engine/talk/runResult.ts";
import { t } from "../wording.ts";

export interface RunCase {
  /** From 1, in the order of their beginnings. */
  readonly number: number;
  readonly result: RunResult;
}

export function junitReport(name: string, cases: readonly RunCase[]): string {
  const failed = cases.filter(({ result }) => !result.passed).length;
  const seconds = cases.reduce((sum, { result }) => sum + secondsOf(result), 0);
  const head = `name="${escaped(name)}" tests="${cases.length}" failures="${failed}" time="${seconds.toFixed(3)}"`;
  const ordered = cases.toSorted((a, b) => a.number - b.number);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${head}>`,
    `  <testsuite ${head}>`,
    ...ordered.map((one) => testCase(name, one, cases.length)),
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

function testCase(name: string, { number, result }: RunCase, count: number): string {
  const own = count === 1 ? name : `${name} #${number}`;
  const head = `    <testcase classname="${escaped(name)}" name="${escaped(own)}" time="${secondsOf(result).toFixed(3)}"`;
  const { problem } = result;
  if (problem === null) return `${head}/>`;
  const { place, reason, expected, got, failure } = problem;
  const lines = [
    ...(place === null ? [] : [`${place.line}: ${place.path}`]),
    ...(expected === null ? [] : [t("talk.expected", { bytes: expected })]),
    ...(got === null ? [] : [t("talk.got", { bytes: toEscapes(got) })]),
  ];
  const type = failure?.code ?? "expectation";
  return [
    `${head}>`,
    `      <failure type="${escaped(type)}" message="${escaped(t.text(reason))}">${escaped(lines.join("\n"))}</failure>`,
    "    </testcase>",
  ].join("\n");
}

function secondsOf({ startedAt, endedAt }: RunResult): number {
  return (endedAt - startedAt) / 1e6;
}

/** Characters that XML 1.0 has no way to write are replaced. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");
}
