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
  "talk.timesOrRows": "expected times, rows, or both; or csv or json, a file of rows",
  "talk.oneKindOfRows": "expected one of csv, json, and times with rows",
  "talk.equalsOrMatches": "expected one of equals and matches",
  "talk.whatDecides": "expected variable with one of equals and matches, or expect",
  "talk.filesNotHere":
    "it names another file, which is not looked for here: portscope run finds files beside this one",
  "talk.filesTooLarge": (
    { name, most }: { readonly name: string; readonly most: number },
    t: Tongue,
  ) =>
    `${name}: with the files that it calls it has at most ${t.count(most, { one: "byte", other: "bytes" })}`,
  "talk.callsTooDeep": ({ most }: { readonly most: number }) =>
    `files call each other at most ${most} deep; this one may call itself`,
  "talk.tooManySteps": ({ most }: { readonly most: number }, t: Tongue) =>
    `there are at most ${t.number(most)} steps, with those of the files that are called`,
  "talk.otherFrame": ({ frame }: { readonly frame: string }) =>
    frame === ""
      ? "the file that calls this one has no frame: a connection is cut in one way"
      : `the file that calls this one has frame: ${frame}: a connection is cut in one way`,
  "talk.takeOfOwn":
    "only of variables: own is something taken; shared ones are the caller's already",
  "talk.envAtTop":
    "only the file that is run reads the environment: give this one the value with the call",
  "talk.envMissing": ({ name, variable }: { readonly name: string; readonly variable: string }) =>
    `${name} is not in the environment: set it, give ${variable} another way, or write a default`,
  "talk.field": (
    { got, known }: { readonly got: string; readonly known: readonly string[] },
    t: Tongue,
  ) =>
    `expected a decoder and its field, as in http.statusCode, got ${got}; decoders are ${t.list(known)}`,
  "talk.rowAt": ({
    name,
    line,
    problem,
  }: {
    readonly name: string;
    readonly line: number;
    readonly problem: string;
  }) => `${name}:${line}: ${problem}`,
  "talk.noRows": ({ name }: { readonly name: string }) => `${name} has no rows`,
  "talk.tooManyRows": ({ most }: { readonly most: number }, t: Tongue) =>
    `a file has at most ${t.number(most)} rows`,
  "talk.quoteGoesOn": "this row's quotation mark is never closed",
  "talk.behindQuote": "expected a separator or the line's end behind a closing quotation mark",
  "talk.columnsDiffer": (
    { got, expected }: { readonly got: number; readonly expected: number },
    t: Tongue,
  ) => `${t.count(got, { one: "column", other: "columns" })}, where the first line has ${expected}`,
  "talk.columnName": ({ name }: { readonly name: string }) =>
    `"${name}" cannot be a variable: expected letters, digits, _, . and -, with a letter first`,
  "talk.columnTwice": ({ name }: { readonly name: string }) =>
    `the column "${name}" is there twice`,
  "talk.rowTooLong": ({ most }: { readonly most: number }, t: Tongue) =>
    `a row has at most ${t.count(most, { one: "character", other: "characters" })}`,
  "talk.listTooLong": ({ most }: { readonly most: number }, t: Tongue) =>
    `a list has at most ${t.count(most, { one: "byte", other: "bytes" })}: write an object on each line`,
  "talk.rowsAreObjects": "expected a list of objects, or an object on each line",
  "talk.noJson": "this is no JSON",
  "talk.rowsAreNotUtf8": "expected text in UTF-8",
  "talk.pattern": ({ got }: { readonly got: string }) =>
    `expected a regular expression of JavaScript, with nothing but ASCII within brackets, got ${got}`,
  "talk.oneTest": ({ got }: { readonly got: readonly string[] }, t: Tongue) =>
    `expected one of equals, contains, starts, ends, matches, mask, json and field; got ${list(got, t)}`,
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

  "talk.madeLeft": ({ left }: { readonly left: number }, t: Tongue) =>
    `${t.count(left, { one: "further send or receive is", other: "further sends and receives are" })} left out: a sequence has room for 1 MiB of them`,
  "talk.madeLater": ({ seconds }: { readonly seconds: number }, t: Tongue) =>
    `${t.number(Math.round(seconds * 10) / 10)} s later`,
  "talk.madeVariable": ({ parts }: { readonly parts: readonly string[] }, t: Tongue) =>
    `may be another one each time (then expect { matches: … }): ${t.list(parts)}`,
  "talk.madeFrom": ({
    file,
    socket,
    steps,
  }: {
    readonly file: string;
    readonly socket: number;
    readonly steps: number;
  }) => `socket ${socket} of ${file}: ${steps} sends and receives`,
  "talk.madeOfNothing": ({ socket }: { readonly socket: number }) =>
    `nothing was sent or received on socket ${socket}`,

  "talk.reportVerdict": (
    { runs, failed }: { readonly runs: number; readonly failed: number },
    t: Tongue,
  ) =>
    failed === 0
      ? `${t.count(runs, { one: "run", other: "runs" })}, passed`
      : `${t.count(runs, { one: "run", other: "runs" })}, ${t.number(failed)} failed`,
  "talk.reportRun": ({ number }: { readonly number: number }) => `Run ${number}`,
  "talk.reportSteps": ({ steps }: { readonly steps: number }, t: Tongue) =>
    t.count(steps, { one: "step", other: "steps" }),
  "talk.reportPlace": "Line",
  "talk.reportStep": "Step",
  "talk.reportTook": "Took",
  "talk.reportExpected": "Expected",
  "talk.reportCame": "Came",
  "talk.reportMore": ({ bytes }: { readonly bytes: number }, t: Tongue) =>
    `… and ${t.count(bytes, { one: "byte", other: "bytes" })} more`,
  "talk.reportOmitted": ({ omitted }: { readonly omitted: number }, t: Tongue) =>
    `${t.count(omitted, { one: "further step is", other: "further steps are" })} not listed.`,
  "talk.allFaults": ({ faults }: { readonly faults: readonly string[] }) => faults.join("\n"),
});
