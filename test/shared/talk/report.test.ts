// What runs came to, as it is told to a person, a program and a build server.

import { describe, expect, test } from "vitest";
import type { StepResult } from "../../../shared/model/running.ts";
import { htmlReport } from "../../../shared/talk/report/htmlReport.ts";
import { jsonReport } from "../../../shared/talk/report/jsonReport.ts";
import { junitReport } from "../../../shared/talk/report/junitReport.ts";
import {
  RunKeeper,
  sourceIn,
  type ReportedRun,
  type RunReport,
} from "../../../shared/talk/report/RunReport.ts";
import { korean } from "../../../shared/words/ko.ts";
import { inEnglish } from "../../../shared/words/inEnglish.ts";
import { said } from "../../../shared/words/said.ts";
import { createWording } from "../../../shared/words/wording.ts";

const START = 1_764_000_000_000_000;
const HOSTILE = "</pre><script>alert(1)</script>\u0007\u202e";

const step = (line: number, particulars: Partial<StepResult> = {}): StepResult => ({
  ...{ path: `steps[${line - 3}]`, line, does: "send", conversation: 1, events: null },
  ...{ startedAt: START, endedAt: START + 1500, problem: null, ...particulars },
});

const PROBLEM = {
  reason: said("talk.different"),
  expected: HOSTILE,
  got: new TextEncoder().encode(`${HOSTILE}\nsecond`),
  failure: null,
};

function failedRun(number: number): ReportedRun {
  const kept = new RunKeeper(number);
  kept.add({ kind: "step", ...step(3) });
  kept.add({ kind: "log", text: HOSTILE, time: START });
  kept.add({ kind: "step", ...step(4, { does: "expect", problem: PROBLEM, file: "b.yaml" }) });
  const place = { path: "steps[1]", line: 4, file: "b.yaml" };
  const end = { steps: 2, startedAt: START, endedAt: START + 2_500_000 };
  return kept.ended({ ...end, problem: { ...PROBLEM, place } });
}

const passedRun = (number: number): ReportedRun => {
  const kept = new RunKeeper(number);
  kept.add({ kind: "step", ...step(3) });
  return kept.ended({ problem: null, steps: 1, startedAt: START, endedAt: START + 1 });
};

const sourceOf = sourceIn(
  new Map([
    [null, "a\nb\n  - send: 'x'\n"],
    ["b.yaml", `1\n2\n3\n  - expect:\n      equals: "${HOSTILE}"`],
  ]),
);
const report = (...runs: readonly ReportedRun[]): RunReport => ({
  ...{ name: 'a "name" & <more>', file: "dir/a.yaml", runs, sourceOf },
});

describe("a report as a page", () => {
  test("shows what was expected beside what came, and what a peer said as text alone", () => {
    const page = htmlReport(report(passedRun(1), failedRun(2)), inEnglish);
    expect(page).toContain("<h1>a &quot;name&quot; &amp; &lt;more&gt;</h1>");
    expect(page).toContain("2 runs, 1 failed");
    expect(page).toContain("<code>send: &#39;x&#39;</code>".replaceAll("&#39;", "'"));
    expect(page).toContain("<code>expect: equals: &quot;&lt;/pre&gt;");
    expect(page).toContain('<td title="steps[1]">b.yaml:4</td>');
    expect(page).toMatch(/Expected<\/figcaption><pre>&lt;\/pre&gt;.*Came<\/figcaption><pre>&lt;/s);
    expect(page).not.toMatch(/<script|https?:|src=|\u202e/);
    expect(page).not.toContain("\u0007");
    // The one that failed stands open.
    expect(page.match(/<details(?: open)?>/g)).toEqual(["<details>", "<details open>"]);
  });

  test("is in the language that is asked for", () => {
    const page = htmlReport(report(failedRun(1)), createWording(korean));
    expect(page).toContain('<html lang="ko">');
    expect(page).toContain("기대한 값</figcaption>");
    expect(page).not.toMatch(/Expected|Took|Came/);
  });
});

test("a report as JSON has each step with its place, source and times, bytes as base64", () => {
  const told = JSON.parse(jsonReport(report(failedRun(1)), inEnglish)) as object;
  expect(told).toMatchObject({
    "portscope-report": 1,
    ...{ name: 'a "name" & <more>', file: "dir/a.yaml", passed: false },
    runs: [
      {
        ...{ number: 1, passed: false, startedAt: "2025-11-24T16:00:00.000000Z" },
        ...{ duration: 2_500_000, steps: 2, omitted: 0 },
        problem: {
          ...{ reason: "something else came", code: null, expected: HOSTILE },
          got: Buffer.from(`${HOSTILE}\nsecond`).toString("base64"),
          place: { path: "steps[1]", line: 4, file: "b.yaml" },
        },
        notes: [
          { kind: "step", does: "send", line: 3, file: null, source: "send: 'x'", passed: true },
          { kind: "log", text: HOSTILE },
          { kind: "step", does: "expect", file: "b.yaml", duration: 1500, passed: false },
        ],
      },
    ],
  });
});

test("a report for a build server counts runs and failures", () => {
  const xml = junitReport(report(passedRun(1), failedRun(2)), inEnglish);
  expect(xml).toContain('tests="2" failures="1" time="2.500"');
  expect(xml).toContain('name="a &quot;name&quot; &amp; &lt;more&gt; #2"');
  expect(xml).toContain("b.yaml:4: steps[1]&#10;expected: &lt;/pre&gt;");
});

test("a report keeps so many steps, and always the one that failed", () => {
  const room = { left: 2 };
  const kept = new RunKeeper(1, room);
  for (let line = 3; line < 8; line++) kept.add({ kind: "step", ...step(line) });
  kept.add({ kind: "step", ...step(8, { problem: PROBLEM }) });
  const run = kept.ended({ problem: null, steps: 6, startedAt: 0, endedAt: 0 });
  expect([run.notes.length, run.omitted]).toEqual([3, 3]);
  expect(htmlReport(report(run), inEnglish)).toContain("3 further steps are not listed.");
});
