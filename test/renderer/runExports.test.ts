// A run as a file: for a build server, a person, a program, a spreadsheet.

import { expect, test } from "vitest";
import { formatsOf, runAs, runFileName } from "../../renderer/library/script/runExports.ts";
import type { RunInfo, StepResult } from "../../shared/model/running.ts";
import { inEnglish as t } from "../../shared/words/inEnglish.ts";

const base = { id: 1, name: "log/in", socket: null, startedAt: 1_000_000, endedAt: 3_000_000 };
const step: StepResult = {
  path: "steps[0]",
  line: 4,
  does: "expect",
  conversation: 1,
  startedAt: 1_000_000,
  endedAt: 2_000_000,
  events: null,
  problem: null,
};
const sequence: RunInfo = {
  ...base,
  kind: "sequence",
  state: "ended",
  progress: { steps: 1, conversations: 1, at: null },
  outcome: {
    how: "failed",
    problem: {
      reason: "It did not come.",
      expected: "PONG",
      got: new Uint8Array([80]),
      failure: null,
      place: { path: "steps[0]", line: 4 },
    },
  },
};
const latency = { count: 2, mean: 10.4, min: 1, max: 20, p50: 10, p95: 19, p99: 20 };
const load: RunInfo = {
  ...base,
  kind: "load",
  state: "running",
  endedAt: null,
  outcome: null,
  progress: {
    ...{ of: 5, begun: 3, connected: 2, running: 0, passed: 2, failed: 1 },
    failures: [{ code: "ECONNREFUSED", reason: 'It said "no", twice', count: 1 }],
    connect: latency,
    answer: null,
  },
};

test("a sequence that ended is a report with its steps and what the file said there", () => {
  expect(formatsOf(sequence)).toEqual(["junit", "html", "json"]);
  expect(formatsOf({ ...sequence, state: "running" })).toEqual([]);
  const text = "portscope-sequence: 1\nconnect: tcp :9\nsteps:\n  - expect: PONG\n";
  const what = { run: sequence, notes: [{ number: 7, note: { kind: "step", ...step } }], text };
  const written = (format: "junit" | "html" | "json") =>
    runAs(format, { ...what, notes: [{ number: 7, note: { kind: "step", ...step } }] }, t);
  expect(written("junit")).toContain('<failure type="expectation" message="It did not come."');
  expect(written("html")).toContain("expect: PONG");
  expect(JSON.parse(written("json"))).toMatchObject({
    passed: false,
    runs: [{ steps: 1, omitted: 7, notes: [{ does: "expect", source: "expect: PONG" }] }],
  });
  expect(runFileName(sequence, "junit")).toBe("log_in.xml");
});

test("many clients are a table for a spreadsheet, also while they run", () => {
  expect(formatsOf(load)).toEqual(["csv", "json"]);
  const rows = runAs("csv", { run: load, notes: [], text: null }, t).split("\r\n");
  expect(rows).toEqual([
    "what,count,code,reason,mean_us,min_us,p50_us,p95_us,p99_us,max_us",
    "asked,5,,,,,,,,",
    "begun,3,,,,,,,,",
    "connected,2,,,10,1,10,19,20,20",
    "answered,0,,,,,,,,",
    "passed,2,,,,,,,,",
    "failed,1,,,,,,,,",
    'failure,1,ECONNREFUSED,"It said ""no"", twice",,,,,,',
    "",
  ]);
  expect(JSON.parse(runAs("json", { run: load, notes: [], text: null }, t))).toMatchObject({
    load: { begun: 3, failures: [{ code: "ECONNREFUSED", reason: 'It said "no", twice' }] },
  });
});

test("a reason that a spreadsheet would take for a formula stays text", () => {
  const progress = { ...load.progress, failures: [{ code: null, reason: "=1+1", count: 1 }] };
  const run = { ...load, progress } as RunInfo;
  expect(runAs("csv", { run, notes: [], text: null }, t)).toContain("failure,1,,'=1+1,");
});
