// Sequences: what is wrong with a file of one, what a run of it says.

import type { Tongue } from "../tongue.ts";

const list = (items: readonly string[], t: Tongue) => (items.length === 0 ? "none" : t.list(items));

export const talkWords = () => ({
  "talk.badAt": ({
    name,
    line,
    column,
    problem,
  }: {
    readonly name: string;
    readonly line: number;
    readonly column: number;
    readonly problem: string;
  }) => `${name}:${line}:${column}: ${problem}`,
  "talk.problemOf": ({ where, problem }: { readonly where: string; readonly problem: string }) =>
    where === "" ? problem : `${where}: ${problem}`,
  "talk.correct": "Correct the file there and run it again.",
  "talk.fileTooLarge": (
    { name, most }: { readonly name: string; readonly most: number },
    t: Tongue,
  ) => `${name}: a sequence file has at most ${t.count(most, { one: "byte", other: "bytes" })}`,
  "talk.isNotUtf8": ({ name }: { readonly name: string }) => `${name}: expected text in UTF-8`,
  "talk.nameAFile": "Name the file of a sequence.",
  "talk.tooManyAliases": "too many aliases: expected each value written out",
  "talk.isNone": ({ version }: { readonly version: number }) =>
    `this is no sequence: expected "portscope-sequence: ${version}" at its top`,
  "talk.unknownKey": ({ known }: { readonly known: readonly string[] }, t: Tongue) =>
    `no such key; known are ${t.list(known)}`,
  "talk.connectOrListen": "expected one of connect and listen",
  "talk.place": "expected tcp, udp, unix or unix-dgram and an address, as in tcp 127.0.0.1:9000",
  "talk.inText": ({ problem, text }: { readonly problem: string; readonly text: string }) =>
    `at "${text}": ${problem}`,
  "talk.tooLong": ({ hours }: { readonly hours: number }, t: Tongue) =>
    `expected a time of at most ${t.count(hours, { one: "hour", other: "hours" })}`,
  "talk.tooDeep": ({ most }: { readonly most: number }) =>
    `steps lie at most ${most} deep in each other`,
  "talk.oneKey": (
    { known, got }: { readonly known: readonly string[]; readonly got: readonly string[] },
    t: Tongue,
  ) => `a step has one key of ${t.list(known)}; got ${list(got, t)}`,
  "talk.timesOrRows": "expected times, rows, or both",
  "talk.equalsOrMatches": "expected one of equals and matches",
  "talk.pattern": ({ got }: { readonly got: string }) =>
    `expected a regular expression of JavaScript, with nothing but ASCII within brackets, got ${got}`,
  "talk.oneTest": ({ got }: { readonly got: readonly string[] }, t: Tongue) =>
    `expected one of equals, contains, starts, ends, matches, mask and json; got ${list(got, t)}`,
  "talk.needsFrame":
    "this is said of a message: write frame at the top, which cuts the stream into messages",
  "talk.mask": "expected hex digits, with ? for any digit, as in 01 03 ?? 0?",

  "talk.listening": ({ where }: { readonly where: string }) => `listening on ${where}`,
  "talk.passed": ({ name, steps }: { readonly name: string; readonly steps: number }, t: Tongue) =>
    `${name}: passed, ${t.count(steps, { one: "step", other: "steps" })}`,
  "talk.failed": ({ name, steps }: { readonly name: string; readonly steps: number }, t: Tongue) =>
    `${name}: failed after ${t.count(steps, { one: "step", other: "steps" })}`,
  "talk.failedAt": ({
    file,
    line,
    path,
    reason,
  }: {
    readonly file: string;
    readonly line: number;
    readonly path: string;
    readonly reason: string;
  }) => `${file}:${line}: ${path}: ${reason}`,
  "talk.different": "something else came",
  "talk.nothingMore": ({ ms }: { readonly ms: number }, t: Tongue) =>
    `it did not come within ${t.number(ms / 1000)} s`,
  "talk.ended": "the peer ended before it came",
  "talk.stillOpen": ({ ms }: { readonly ms: number }, t: Tongue) =>
    `the peer did not end within ${t.number(ms / 1000)} s`,
  "talk.tooMuch": ({ most }: { readonly most: number }, t: Tongue) =>
    `more than ${t.count(most, { one: "byte", other: "bytes" })} came that no step takes`,
  "talk.patternTakesLong": ({ ms }: { readonly ms: number }) =>
    `the regular expression was not done within ${ms} ms`,
  "talk.stopped": "it was stopped",
  "talk.cannotConnect": "this connection came from a peer: only the peer can connect again",
  "talk.listenerClosed": "the listener was closed",
  "talk.expected": ({ bytes }: { readonly bytes: string }) => `expected: ${bytes}`,
  "talk.got": ({ bytes }: { readonly bytes: string }) => `got:      ${bytes}`,
  "talk.gotNothing": "nothing",
});
