// What a sequence file holds: a socket, and steps that are done on it in order: what is sent, what is expected. One declaration:
// its type, its check and the published JSON Schema (docs/sequence.schema.json) follow from it.
//
//     portscope-sequence: 1
//     connect: tcp 127.0.0.1:6379
//     frame: protocol:resp
//     steps:
//       - send: 'PING\r\n'
//       - expect: '+PONG\r\n'
//
// Texts that are sent or expected are templates (shared/talk/template).

import * as v from "valibot";

/** Raised when an older program would read a file wrongly. */
export const VERSION = 1;
/** Bytes of a file. */
export const MAX_FILE = 4 * 1024 * 1024;
/** Steps of one list, and rows of a loop. */
export const MAX_STEPS = 1000;
/** How deep lists of steps lie in each other. */
export const MAX_DEPTH = 8;
/** Times that a loop goes round. */
export const MAX_TIMES = 1_000_000;
/** How deep files call each other. */
export const MAX_CALLS = 8;
/** Steps in all, those of the files that are called among them. */
export const MAX_ALL_STEPS = 20_000;
/** Characters of one row of a file of rows. */
export const MAX_ROW = 1024 * 1024;
/** Milliseconds: a day. */
export const MAX_DURATION = 24 * 60 * 60 * 1000;
/** Connections of a listener that one run takes. */
export const MAX_CONNECTIONS = 10_000;
/** Milliseconds that is waited for what is expected, unless the file says otherwise. */
export const USUAL_TIMEOUT = 5000;

export const text = v.pipe(v.string(), v.maxLength(1024 * 1024));
const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));

/** Milliseconds as a number, or a text as `250ms`, `1.5s`, `2m`. */
export const durationCheck = v.union([
  v.pipe(v.number(), v.minValue(0), v.maxValue(MAX_DURATION)),
  v.pipe(v.string(), v.regex(/^\d{1,9}(\.\d{1,3})?(ms|s|m|h)$/)),
]);
export type WrittenDuration = v.InferOutput<typeof durationCheck>;

/** What a variable may be called. */
export const VARIABLE = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;
const variable = v.pipe(v.string(), v.regex(VARIABLE));

/** A number or a truth value stands for its text. */
export const value = v.union([text, v.number(), v.boolean()]);
export const variables = v.pipe(v.record(variable, value), v.maxEntries(MAX_STEPS));
export type WrittenVariables = v.InferOutput<typeof variables>;
/** At the top of a file a variable may come from the environment, by the name that it has there. */
const declared = v.pipe(
  v.record(
    variable,
    v.union([
      value,
      v.strictObject({
        env: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
        default: v.optional(value),
      }),
    ]),
  ),
  v.maxEntries(MAX_STEPS),
);

/** A text, or digits: `{ hex: 01 03 {{counter:u16be}} }`. */
export const message = v.union([text, v.strictObject({ hex: text })]);
export type WrittenMessage = v.InferOutput<typeof message>;

const json = v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()]));

/** How what came is tested: one of these, and for how long it is waited. */
export const expectationCheck = v.strictObject({
  equals: v.optional(message),
  contains: v.optional(message),
  starts: v.optional(message),
  ends: v.optional(message),
  /** Of a stream it and `contains` are looked for in the next 256 KiB. A regular expression of JavaScript, with (?i) before it for any case; named groups become variables. */
  matches: v.optional(text),
  /** Hex digits, `?` for any: `01 03 ?? ??`. */
  mask: v.optional(text),
  /** Values by path: `{ status: ok, items.0.id: 7 }`. */
  json: v.optional(json),
  /** Fields as a decoder reads the message, by its name and the field's: `{ http.statusCode: 200, http.Content-Type: text/html }`. */
  field: v.optional(v.pipe(v.record(v.string(), value), v.minEntries(1), v.maxEntries(100))),
  timeout: v.optional(durationCheck),
});
export type WrittenExpectation = v.InferOutput<typeof expectationCheck>;

/** One step: a table with one of these keys. */
export interface WrittenStep {
  readonly send?: WrittenMessage | undefined;
  readonly expect?: string | WrittenExpectation | undefined;
  readonly wait?: WrittenDuration | undefined;
  readonly "wait-for"?: "end" | "close" | undefined;
  readonly set?: v.InferOutput<typeof variables> | undefined;
  readonly loop?: WrittenLoop | undefined;
  readonly if?: WrittenChoice | undefined;
  readonly do?: (typeof ACTS)[number] | undefined;
  readonly call?: string | WrittenCall | undefined;
  readonly log?: string | undefined;
  readonly fail?: string | undefined;
}

export interface WrittenLoop {
  readonly times?: number | undefined;
  /** Variables of each round. */
  readonly rows?: readonly v.InferOutput<typeof variables>[] | undefined;
  readonly csv?:
    | string
    | { readonly file: string; readonly separator?: string | undefined }
    | undefined;
  readonly json?: string | undefined;
  readonly steps: readonly WrittenStep[];
}

export interface WrittenChoice {
  readonly variable?: string | undefined;
  readonly equals?: string | number | boolean | undefined;
  readonly matches?: string | undefined;
  readonly expect?: string | WrittenExpectation | undefined;
  readonly steps?: readonly WrittenStep[] | undefined;
  readonly else?: readonly WrittenStep[] | undefined;
}

export interface WrittenCall {
  readonly file: string;
  readonly with?: v.InferOutput<typeof variables> | undefined;
  readonly variables?: "shared" | "own" | undefined;
  readonly take?: readonly string[] | undefined;
}

/** What is done to the socket. `shutdown` ends our writing side, `reset` sends RST, `connect` opens it again. */
export const ACTS = ["shutdown", "close", "reset", "connect"] as const;

const steps: v.GenericSchema<readonly WrittenStep[]> = v.pipe(
  v.array(v.lazy(() => stepCheck)),
  v.maxLength(MAX_STEPS),
);

const path = v.pipe(v.string(), v.minLength(1), v.maxLength(4096));
const separator = v.pipe(v.string(), v.length(1));

/** What stands behind each key of a step. */
export const STEPS = {
  send: message,
  expect: v.union([text, expectationCheck]),
  wait: durationCheck,
  "wait-for": v.picklist(["end", "close"]),
  set: variables,
  loop: v.strictObject({
    times: v.optional(count(MAX_TIMES)),
    rows: v.optional(v.pipe(v.array(variables), v.minLength(1), v.maxLength(MAX_STEPS))),
    /** A file, relative to this one, whose first line names its columns: a round for each further line. */
    csv: v.optional(
      v.union([path, v.strictObject({ file: path, separator: v.optional(separator) })]),
    ),
    /** A file, relative to this one: a list of objects, or an object on each line; a round for each. */
    json: v.optional(path),
    steps,
  }),
  if: v.strictObject({
    variable: v.optional(v.string()),
    equals: v.optional(value),
    matches: v.optional(text),
    /** Instead of a variable what comes next: it is taken if it fits, and left for the next step if not. */
    expect: v.optional(v.union([text, expectationCheck])),
    steps: v.optional(steps),
    else: v.optional(steps),
  }),
  do: v.picklist(ACTS),
  /**
   * The steps of another file, relative to this one, on the same connection. `shared` (as it is without a word): it reads and sets the
   * variables of this one, `own`: it has its own file's and those of `with`, and hands back those that `take` names.
   */
  call: v.union([
    path,
    v.strictObject({
      file: path,
      with: v.optional(variables),
      variables: v.optional(v.picklist(["shared", "own"])),
      take: v.optional(v.pipe(v.array(variable), v.maxLength(MAX_STEPS))),
    }),
  ]),
  log: text,
  fail: text,
};

/** A step has one of these. */
export const STEP_KEYS = Object.keys(STEPS);

const stepCheck: v.GenericSchema<WrittenStep> = v.strictObject({
  send: v.optional(STEPS.send),
  expect: v.optional(STEPS.expect),
  wait: v.optional(STEPS.wait),
  "wait-for": v.optional(STEPS["wait-for"]),
  set: v.optional(STEPS.set),
  loop: v.optional(STEPS.loop),
  if: v.optional(STEPS.if),
  do: v.optional(STEPS.do),
  call: v.optional(STEPS.call),
  log: v.optional(STEPS.log),
  fail: v.optional(STEPS.fail),
});

export const sequenceCheck = v.strictObject({
  $schema: v.optional(v.pipe(v.string(), v.maxLength(2000))),
  "portscope-sequence": v.literal(VERSION),
  name: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
  /** Where to connect (udp: to whom datagrams go): `tcp 127.0.0.1:6379`, `udp [::1]:53`, `unix /tmp/x.sock`. */
  connect: v.optional(text),
  /** Where to listen: each connection does the steps. */
  listen: v.optional(text),
  /** How many connections are taken, one after the other or at a time; then the run is over. */
  connections: v.optional(count(MAX_CONNECTIONS)),
  /** How what comes is cut into messages, as `--frame` has it; without it a stream is a stream. */
  frame: v.optional(v.pipe(v.string(), v.maxLength(400))),
  timeout: v.optional(durationCheck),
  variables: v.optional(declared),
  steps,
});
export type SequenceFile = v.InferOutput<typeof sequenceCheck>;
