// A check of ports in the window: what is typed, the results as they come, and as text for elsewhere.

import { expect, test } from "vitest";
import { MAX_CHECK_RESULTS } from "../../shared/model/bounds.ts";
import { ipEndpoint } from "../../shared/model/endpoint.ts";
import type { CheckResult } from "../../shared/model/portCheck.ts";
import { parsePortList, writePortList } from "../../shared/ports/portList.ts";
import { fitDraft, readDraft, USUAL_DRAFT } from "../../renderer/ports/check/checkDraft.ts";
import {
  resultsCsv,
  resultsJson,
  resultsText,
  shownResults,
} from "../../renderer/ports/check/checkRows.ts";
import { checkSlice, onlyOf, takeResults } from "../../renderer/ports/check/checkState.ts";
import { inEnglish as t } from "../../shared/words/inEnglish.ts";
import { SILENT_ENGINE, testApp } from "../support/testApp.ts";

function result(port: number, more: Partial<CheckResult> = {}): CheckResult {
  return {
    ...{ at: ipEndpoint("127.0.0.1", port), time: 1_000_000 * port, reach: "open", ms: 1.5 },
    ...{ failure: null, bytes: null, spoke: null, tls: null, ...more },
  };
}

test("what is typed becomes an order, or the first problem of the form", () => {
  const draft = { ...USUAL_DRAFT, host: " [::1] ", ports: "80,8000-8002" };
  expect(readDraft(draft)).toMatchObject({
    ok: true,
    order: { host: "::1", ports: "80,8000-8002", every: null, count: null, timeout: 3000 },
  });
  const problem = (change: Partial<typeof draft>) => {
    const read = readDraft({ ...draft, ...change });
    return read.ok ? null : [read.field, t.text(read.problem)];
  };
  expect(problem({ host: " " })?.[0]).toBe("host");
  expect(problem({ ports: "0" })?.[0]).toBe("ports");
  expect(problem({ timeout: "" })).toEqual([
    "timeout",
    "Expected a whole number from 1 to 600,000.",
  ]);
  expect(problem({ atOnce: "1025" })?.[0]).toBe("atOnce");
  expect(problem({ perSecond: "x" })?.[0]).toBe("perSecond");
  expect(problem({ every: "9" })?.[0]).toBe("every");
  expect(problem({ every: "1000" })?.[0]).toBe("ports");
  expect(
    readDraft({ ...draft, ports: "80", every: "1000", count: "3", protocol: "udp", tls: true }),
  ).toMatchObject({ order: { every: 1000, count: 3, protocol: "udp", tls: false } });
});

test("a remembered form is taken back, whatever else was remembered", () => {
  expect(fitDraft(JSON.parse(JSON.stringify(USUAL_DRAFT)))).toEqual(USUAL_DRAFT);
  expect(fitDraft({ host: 7, probe: "x", protocol: "sctp" })).toEqual(USUAL_DRAFT);
  expect(fitDraft("x")).toBe(null);
});

test("ports are written as they are read", () => {
  const text = "80,443,8000-8010,1-2,9";
  const list = parsePortList(text);
  expect(list.ok && writePortList(list.ports)).toBe("80,443,8000-8010,1,2,9");
});

test("results come in parts; another check begins anew; the oldest go", () => {
  const app = testApp(SILENT_ENGINE);
  const of = () => checkSlice.get(app);
  takeResults(app, 7, { whole: true, told: { from: 0, results: [result(1), result(2)] } });
  takeResults(app, 7, { whole: false, told: { from: 2, results: [result(3)] } });
  expect(of().results.map(({ at }) => at.port)).toEqual([1, 2, 3]);
  expect(of().before).toBe(0);
  takeResults(app, 8, { whole: true, told: { from: 5, results: [result(9)] } });
  expect(of()).toMatchObject({ of: 8, before: 5, results: [{ at: { port: 9 } }] });
  const many = Array<CheckResult>(MAX_CHECK_RESULTS).fill(result(4));
  takeResults(app, 8, { whole: false, told: { from: 6, results: many } });
  expect(of().results).toHaveLength(MAX_CHECK_RESULTS);
  expect(of().before).toBe(6);
});

test("of many those that nobody has are only counted, unless all are asked for", () => {
  const results = [result(1), result(2, { reach: "refused" })];
  expect(shownResults(results, "reached")).toEqual([results[0]]);
  expect(shownResults(results, "all")).toBe(results);
  expect(onlyOf({ only: null }, null)).toBe("all");
});

test("as text, CSV and JSON; nothing becomes a formula or breaks a line", () => {
  const bytes = new TextEncoder().encode('=1+"2",\r\n');
  const results = [result(80, { bytes }), result(1, { reach: "refused" })];
  expect(resultsText(results, t).split("\n")).toHaveLength(3);
  const [head, first, second] = resultsCsv(results, t).split("\r\n");
  expect(head).toBe("time,address,port,reach,ms,says,tls");
  expect(first).toBe(`1970-01-01T00:01:20.000000Z,127.0.0.1,80,open,1.500,"'=1+""2"",\\r\\n",`);
  expect(second).toBe("1970-01-01T00:00:01.000000Z,127.0.0.1,1,refused,1.500,,");
  expect(JSON.parse(resultsJson(results, t).split("\n")[0] ?? "")).toEqual({
    ...{ time: "1970-01-01T00:01:20.000Z", address: "127.0.0.1", port: 80, reach: "open" },
    ...{ ms: 1.5, bytes: Buffer.from(bytes).toString("base64") },
  });
});
