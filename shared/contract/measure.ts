// The recording in numbers, and what is to be known of an event or a connection beyond its rows.

import * as v from "valibot";
import type { Hint } from "../failure/hint.ts";
import type { TcpInfo } from "../measure/tcpSample.ts";
import { MEASURE_BUCKETS, MEASURE_SLOTS, type Measurement } from "../model/measure.ts";
import { answer } from "./answer.ts";
import { integer, ofSocket, position, scope } from "./checks.ts";

/** µs since the epoch, or null: where the recording begins, and now. `slot`: which of a client's plots asks; 0 if left out. */
export const measureInput = v.strictObject({
  scope,
  from: v.nullable(position),
  to: v.nullable(position),
  buckets: integer(MEASURE_BUCKETS.lowest, MEASURE_BUCKETS.highest),
  slot: v.optional(integer(0, MEASURE_SLOTS - 1)),
});

export const measureCalls = {
  measure: {
    about:
      "A range of the recording in numbers; a newer call of the same client and slot supersedes one that is not done.",
    input: measureInput,
    answer: answer<Measurement>(),
  },
  hints: {
    about: "What is commonly misread about one event, where it applies.",
    input: v.strictObject({ seq: position }),
    answer: answer<readonly Hint[]>(),
  },
  tcpInfo: {
    about: "What the kernel knows about one TCP connection now (Linux), or why it is not known.",
    input: ofSocket,
    answer: answer<TcpInfo>(),
  },
} as const;
