// What a responder file holds: rules, of which the first that matches a message says what is answered. One declaration: its type, its
// check and the published JSON Schema (docs/responder.schema.json) follow from it.
//
//     portscope-responder: 1
//     frame: crlf
//     rules:
//       - match: { matches: 'ECHO (?<what>.*)\r\n' }
//         reply: '{{$what}}\r\n'

import * as v from "valibot";
import {
  durationCheck,
  expectationCheck,
  message,
  text,
  value,
  variables,
} from "../sequence/sequenceFile.ts";

/** Raised when an older program would read a file wrongly. */
export const RESPONDER_VERSION = 1;
export const MAX_RULES = 200;
/** Messages of one reply. */
export const MAX_REPLIES = 100;

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const replies = v.union([message, v.pipe(v.array(message), v.maxLength(MAX_REPLIES))]);

/** As a sequence expects: one of these. */
const matchCheck = v.omit(expectationCheck, ["timeout"]);

const ruleCheck = v.strictObject({
  name: v.optional(name),
  /** Of a message; without it any. A text is all of it. */
  match: v.optional(v.union([text, matchCheck])),
  /** Only while a variable is so. */
  when: v.optional(
    v.strictObject({
      variable: v.string(),
      equals: v.optional(value),
      matches: v.optional(text),
    }),
  ),
  /** Only so often, by chance: 0.1 is each tenth on average. */
  chance: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(1))),
  /** Only each third, fourth … message that matches. */
  every: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000))),
  /** Before the reply; what comes meanwhile waits. */
  delay: v.optional(durationCheck),
  /** Variables of this connection, before the reply. */
  set: v.optional(variables),
  reply: v.optional(replies),
  /** Hands the message on, behind the reply, and gives back what is answered: `tcp 127.0.0.1:6379`; with fields. */
  forward: v.optional(text),
  /** Behind the reply. */
  do: v.optional(v.picklist(["shutdown", "close", "reset"])),
});

export const responderCheck = v.strictObject({
  $schema: v.optional(v.pipe(v.string(), v.maxLength(2000))),
  "portscope-responder": v.literal(RESPONDER_VERSION),
  name: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
  /** How what comes is cut into messages, as `--frame` has it; without it each read of a stream is one. */
  frame: v.optional(v.pipe(v.string(), v.maxLength(400))),
  /** What each connection begins with. */
  variables: v.optional(variables),
  /** Sent to each connection as it comes. */
  greet: v.optional(replies),
  rules: v.pipe(v.array(ruleCheck), v.maxLength(MAX_RULES)),
});
export type ResponderFile = v.InferOutput<typeof responderCheck>;
export type WrittenRule = ResponderFile["rules"][number];
export type WrittenReplies = v.InferOutput<typeof replies>;
