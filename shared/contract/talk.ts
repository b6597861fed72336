// What the engine sends and answers by itself: messages again and again, sequences; the list of what runs.

import * as v from "valibot";
import type { RegisterValues, RunChanges, RunNotes, TriedMessage } from "../model/running.ts";
import { answer } from "./answer.ts";
import { integer, listOf, nothing, socketId } from "./checks.ts";
import { pathTarget, target } from "./openSpec.ts";
import { payload } from "./sockets.ts";

/** UTF-16 units of a template, or of a file that is run. */
export const MAX_TALK_TEXT = 4 * 1024 * 1024;
/** Variables that are given to one run. */
const MAX_VARIABLES = 1000;
/** Milliseconds: a day. */
const DAY = 24 * 60 * 60 * 1000;

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const text = v.pipe(v.string(), v.maxLength(MAX_TALK_TEXT));
const run = integer(1, 2 ** 32 - 1);
const ofRun = v.strictObject({ run });

/** Text of variables by name; they take the place of a file's own. */
const variables = v.optional(
  v.pipe(
    v.record(v.pipe(v.string(), v.maxLength(200)), v.pipe(v.string(), v.maxLength(1024 * 1024))),
    v.maxEntries(MAX_VARIABLES),
  ),
  {},
);

/** Bytes as they are, or a template (shared/talk/template) of which each sending is built anew. */
const message = v.variant("kind", [
  v.strictObject({ kind: v.literal("bytes"), bytes: payload }),
  v.strictObject({ kind: v.literal("template"), text, syntax: v.picklist(["text", "hex"]) }),
]);
export type GivenMessage = v.InferOutput<typeof message>;

const pace = v.variant("kind", [
  /** Each so many milliseconds, and up to `jitter` later, by chance. */
  v.pipe(
    v.strictObject({
      kind: v.literal("every"),
      ms: integer(1, DAY),
      jitter: v.optional(integer(0, DAY), 0),
    }),
    v.transform(({ jitter, ...rest }) => ({ ...rest, jitter: Math.min(jitter, rest.ms) })),
  ),
  /** As fast as the socket takes them, at most so many messages, or bytes, a second. */
  v.strictObject({
    kind: v.literal("fast"),
    messages: v.optional(v.nullable(integer(1, 10_000_000)), null),
    bytes: v.optional(v.nullable(integer(1, 100_000_000_000)), null),
  }),
]);
export type Pace = v.InferOutput<typeof pace>;

/** A file's text with its name, or the name of one that is built in (shared/talk/responder/builtin). */
const responder = v.variant("kind", [
  v.strictObject({ kind: v.literal("file"), name, text }),
  v.strictObject({ kind: v.literal("builtIn"), name }),
]);
export type GivenResponder = v.InferOutput<typeof responder>;

const registerTable = v.picklist(["registers", "coils"]);
const address = integer(0, 0xffff);

export const talkCalls = {
  /**
   * Sends a message again and again until it was sent `count` times, it is stopped, or the socket closes. On a listener to all its
   * connections; `to`: from a datagram socket that has no peer.
   */
  startRepeat: {
    input: v.strictObject({
      socket: socketId,
      to: v.optional(v.nullable(v.union([target, pathTarget])), null),
      name,
      message,
      variables,
      pace,
      count: v.optional(v.nullable(integer(1, 1_000_000_000)), null),
    }),
    answer: answer<{ readonly run: number }>(),
  },
  /**
   * Runs a sequence: the text of its file, YAML or JSON, with that file's name. `at`: elsewhere than the file says, as
   * `tcp 127.0.0.1:6379`, or on a socket that is open, which stays open (of a listener: on the connections that come).
   */
  runSequence: {
    input: v.strictObject({
      name,
      text,
      variables,
      at: v.optional(
        v.nullable(
          v.union([
            v.strictObject({ place: v.pipe(v.string(), v.maxLength(4096)) }),
            v.strictObject({ socket: socketId }),
          ]),
        ),
        null,
      ),
      /** It waits before its first step until it is resumed, or stepped. */
      paused: v.optional(v.boolean(), false),
    }),
    answer: answer<{ readonly run: number }>(),
  },
  /**
   * Runs a sequence that connects on so many connections, begun at a rate, at most `atOnce` of them at a time (null: as many as may
   * be open). `$connection` is the number of each, from 1. `at`: elsewhere than the file says.
   */
  startLoad: {
    input: v.strictObject({
      name,
      text,
      variables,
      at: v.optional(
        v.nullable(v.strictObject({ place: v.pipe(v.string(), v.maxLength(4096)) })),
        null,
      ),
      connections: integer(1, 1_000_000),
      perSecond: v.optional(v.nullable(integer(1, 1_000_000)), null),
      atOnce: v.optional(v.nullable(integer(1, 1_000_000)), null),
    }),
    answer: answer<{ readonly run: number }>(),
  },
  /**
   * Answers what comes on a socket (of a listener: on all its connections) by the rules of a file, or as one that is built in, until it
   * is stopped or the socket closes. Refused where the socket answers by itself already.
   */
  startResponder: {
    input: v.strictObject({ socket: socketId, responder, variables }),
    answer: answer<{ readonly run: number }>(),
  },
  /** What a responder would do with a payload, cut into messages: at most 1,000, 64 KiB of each reply. */
  tryResponder: {
    input: v.strictObject({
      responder,
      variables,
      payload,
      /** All of it is one message. */
      datagram: v.optional(v.boolean(), false),
    }),
    answer: answer<readonly TriedMessage[]>(),
  },
  /** A repeat sends nothing more; a sequence waits before its next step. */
  pauseRun: { input: ofRun, answer: answer<null>() },
  resumeRun: { input: ofRun, answer: answer<null>() },
  /** A sequence that is paused does one step. */
  stepRun: { input: ofRun, answer: answer<null>() },
  /** Ends it; it stays on the list. */
  stopRun: { input: ofRun, answer: answer<null>() },
  /** Takes what has ended off the list: those named, or all (null). */
  /** Changes what a responder with registers (the built-in modbus) answers from; at most 1,000 at once. */
  writeRegisters: {
    input: v.strictObject({
      run,
      table: registerTable,
      from: address,
      values: listOf(integer(0, 0xffff), 1000),
    }),
    answer: answer<null>(),
  },
  clearRuns: {
    input: v.strictObject({ runs: v.nullable(listOf(run, 10_000)) }),
    answer: answer<{ readonly runs: number }>(),
  },
} as const;

export const talkFeeds = {
  /** Registers, or coils, of a responder that has them, as they change; at most 1,000. */
  registers: {
    input: v.strictObject({
      run,
      table: registerTable,
      from: address,
      count: integer(1, 1000),
    }),
    answer: answer<RegisterValues>(),
  },
  /** What runs, and what ended last, at most 500 in a frame; then those that changed or left the list. */
  running: {
    input: nothing,
    answer: answer<RunChanges>(),
  },
  /** What a sequence did, step by step, from what is kept of it on; at most 256 KiB in a frame. */
  runNotes: {
    input: ofRun,
    answer: answer<RunNotes>(),
  },
} as const;
