// The bytes of conversations.

import * as v from "valibot";
import type { KnownBefore } from "../decode/Conversation.ts";
import { PROTOCOL_NAME } from "../framing/frameSpec.ts";
import { MAX_ROWS, type RowColumns } from "../model/rows.ts";
import type { Recorded } from "../model/recorded.ts";
import { answer } from "./answer.ts";
import { direction, listOf, payloadCount, position, rowCount, socketId, source } from "./checks.ts";

/** A socket's conversation; `peer`: with one end only, as text, where a UDP socket has several; null for all. */
export const conversation = {
  source,
  socket: socketId,
  peer: v.nullable(v.pipe(v.string(), v.maxLength(512))),
};
/** A byte of one direction of a conversation, or the event with this seq. */
export const streamPlace = v.variant("kind", [
  v.strictObject({ kind: v.literal("byte"), direction, at: position }),
  v.strictObject({ kind: v.literal("event"), seq: position }),
]);

/** Places of one conversation about which is asked at once. */
export const MAX_PLACES = 256;
/** Events whose offsets are asked for at once. */
export const MAX_OFFSETS = 2000;
export const streamPlaces = v.pipe(v.array(streamPlace), v.maxLength(MAX_PLACES));
export const protocol = v.nullable(v.pipe(v.string(), v.regex(PROTOCOL_NAME)));

export const streamCalls = {
  /**
   * Bytes of one direction of a conversation by their offset in the stream; `total` is what there is so far. Where it came
   * in tiny reads the answer may be shorter than asked for, but is never empty before the end.
   */
  stream: {
    input: v.strictObject({
      ...conversation,
      direction,
      from: position,
      count: payloadCount,
    }),
    answer: answer<{ readonly total: number; readonly bytes: Uint8Array }>(),
  },
  /**
   * Lines of 16 bytes of a conversation, each of one event, as rows whose preview they are; one direction (from our side),
   * or null for both in their order.
   */
  streamLines: {
    input: v.strictObject({
      ...conversation,
      direction: v.nullable(direction),
      from: position,
      count: rowCount,
    }),
    answer: answer<{ readonly total: number; readonly rows: RowColumns }>(),
  },
  /**
   * Of events that sent or received something on a stream the offset of their first byte among all that the socket sent, or
   * received; -1 for other events.
   */
  streamOffsets: {
    input: v.strictObject({
      source,
      socket: socketId,
      seqs: v.pipe(v.array(position), v.maxLength(MAX_OFFSETS)),
    }),
    answer: answer<{ readonly at: Float64Array }>(),
  },
  /** Which of those lines holds a byte of the stream, or begins an event. */
  streamLine: {
    input: v.strictObject({
      ...conversation,
      direction: v.nullable(direction),
      place: streamPlace,
    }),
    answer: answer<{ readonly line: number; readonly total: number }>(),
  },
  /**
   * What was said on a socket, as a sequence is made of it (talk/sequence/makeSequence.ts): of the events from seq `from` up to and
   * with `to` (null: to the last), of those of `seqs` alone where they are named. At most 900 events with bytes, together 1 MiB;
   * further ones are counted.
   */
  said: {
    input: v.strictObject({
      source,
      socket: socketId,
      from: v.optional(position, 0),
      to: v.optional(v.nullable(position), null),
      seqs: v.optional(v.nullable(listOf(position, MAX_ROWS)), null),
    }),
    answer: answer<Recorded>(),
  },
  /**
   * What earlier messages of a conversation say about the bytes at these places (each the first byte of a message, or an
   * event): decoders need it. The first and the last MiB before a place are looked at. `protocol`: the decoder that was
   * chosen; null recognises one. An answer for each place, in their order.
   */
  conversation: {
    input: v.strictObject({
      ...conversation,
      protocol,
      places: streamPlaces,
    }),
    answer: answer<readonly KnownBefore[]>(),
  },
} as const;

export const streamFeeds = {
  /** How many lines of 16 bytes a conversation has, as `streamLines` counts them. */
  streamGrowth: {
    input: v.strictObject({ ...conversation, direction: v.nullable(direction) }),
    answer: answer<{ readonly total: number }>(),
  },
} as const;
