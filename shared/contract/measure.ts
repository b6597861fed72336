// The recording in numbers, and what is to be known of an event or a connection beyond its rows.

import * as v from "valibot";
import type { Hint } from "../failure/hint.ts";
import type { TcpInfo } from "../measure/tcpSample.ts";
import { MEASURE_BUCKETS, type Measurement } from "../model/measure.ts";
import { answer } from "./answer.ts";
import { filter, integer, ofSocket, position, scope, source } from "./checks.ts";

const buckets = integer(MEASURE_BUCKETS.lowest, MEASURE_BUCKETS.highest);

/** Only rows for which it holds are counted: what each of them is in the whole recording. Empty: all. */
const counted = v.optional(filter, "");

/** µs since the epoch, or null: where the recording begins, and now. */
export const measureInput = v.strictObject({
  source,
  scope,
  filter: counted,
  from: v.nullable(position),
  to: v.nullable(position),
  buckets,
});

export const measureCalls = {
  /** A range of the recording in numbers. */
  measure: {
    input: measureInput,
    answer: answer<Measurement>(),
  },
  /** What is commonly misread about one event, where it applies. */
  hints: {
    input: v.strictObject({ source, seq: position }),
    answer: answer<readonly Hint[]>(),
  },
} as const;

export const measureFeeds = {
  /**
   * A range of the recording in numbers, about once a second while it is not over. `last`: the range is that long (µs) and
   * ends now; it begins at a multiple of `step`, and no later than `since`.
   */
  measurement: {
    input: v.strictObject({
      source,
      scope,
      filter: counted,
      range: v.variant("kind", [
        v.strictObject({
          kind: v.literal("between"),
          from: v.nullable(position),
          to: v.nullable(position),
        }),
        v.strictObject({
          kind: v.literal("last"),
          length: position,
          step: integer(1, 1e12),
          since: v.nullable(position),
        }),
      ]),
      buckets,
    }),
    answer: answer<Measurement>(),
  },
  /** What the kernel knows about one TCP connection (Linux), about once a second, or why it is not known. */
  tcpInfo: {
    input: ofSocket,
    answer: answer<TcpInfo>(),
  },
} as const;
