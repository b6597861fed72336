// Runs as a report that build servers read: JUnit's XML, as Ant's junitreport and its readers have it.

import { toEscapes } from "../../format/escapes.ts";
import type { Wording } from "../../words/wording.ts";
import type { ReportedRun, RunReport } from "./RunReport.ts";

export function junitReport({ name, runs }: RunReport, t: Wording): string {
  const failed = runs.filter(({ problem }) => problem !== null).length;
  const seconds = runs.reduce((sum, run) => sum + secondsOf(run), 0);
  const head = `name="${escaped(name)}" tests="${runs.length}" failures="${failed}" time="${seconds.toFixed(3)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${head}>`,
    `  <testsuite ${head}>`,
    ...runs.map((one) => testCase(name, one, { count: runs.length, t })),
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

function testCase(
  name: string,
  run: ReportedRun,
  { count, t }: { readonly count: number; readonly t: Wording },
): string {
  const { number, problem } = run;
  const own = count === 1 ? name : `${name} #${number}`;
  const head = `    <testcase classname="${escaped(name)}" name="${escaped(own)}" time="${secondsOf(run).toFixed(3)}"`;
  if (problem === null) return `${head}/>`;
  const { place, reason, expected, got, failure } = problem;
  const lines = [
    ...(place === null
      ? []
      : [`${place.file === undefined ? "" : `${place.file}:`}${place.line}: ${place.path}`]),
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

function secondsOf({ startedAt, endedAt }: ReportedRun): number {
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
