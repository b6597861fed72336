// What cuts one direction of one stream, and what comes of it. Reads are never changed: frames are a view of them.
//
//     const framer = createFramer({ kind: "lines", maxLength: 4096 });
//     for (const read of reads) show(framer.push(read));
//     show(framer.end());

import type { Text } from "../words/said.ts";

/** One read or send of this direction. Its bytes may be overwritten after `push`. */
export interface Chunk {
  readonly bytes: Uint8Array;
  /** Microseconds; any epoch, but one for all chunks and for `due`. */
  readonly time: number;
  /** Index of the recorded event. */
  readonly ordinal: number;
}

/** Bytes of the stream and the events that they came from. */
export interface FrameSpan {
  /** Offset in the stream, bytes. */
  readonly from: number;
  /** Bytes, at least 1. */
  readonly length: number;
  /** The event that its first byte came from. */
  readonly firstOrdinal: number;
  /** The event that its last byte came from. */
  readonly lastOrdinal: number;
  /** When its first byte came, microseconds. */
  readonly firstTime: number;
  /** When its last byte came, microseconds. */
  readonly time: number;
}

/** Frames partition the stream: each begins where the one before ended. */
export interface Frame extends FrameSpan {
  /** Whether it ends where its spec says that a frame ends: not at a bound, nor because the stream ended. */
  readonly complete: boolean;
  /** What is wrong with it in one sentence, or null. */
  readonly problem: Text | null;
}

export interface PendingFrame extends FrameSpan {
  /** Bytes that it will have when it is whole, where that is known. */
  readonly expected: number | null;
}

export interface Framer {
  /** The frames that ended with this chunk, in order. */
  push(chunk: Chunk): readonly Frame[];
  /** The other direction spoke: ends a line. */
  turn(): readonly Frame[];
  /** Frames that the time alone ended; `now` in microseconds. Calling it never changes how the stream is cut. */
  due(now: number): readonly Frame[];
  /** The stream ended: what is left becomes a frame. Nothing may be pushed after it. */
  end(): readonly Frame[];
  /** What is not yet a whole frame. */
  pending(): PendingFrame | null;
}

/**
 * How long the message at the beginning of these bytes is (may be more than there are), "more" where that takes more
 * bytes, "none" where no message begins. A number is final: that message is taken, and it is asked about the next. More bytes behind must not change a number or "none". It must not keep `bytes`, and
 * should look no further than the message's end.
 */
export type ProtocolCutter = (bytes: Uint8Array) => number | "more" | "none";

export interface FramerOptions {
  /** The cutter of the decoder of this name. */
  readonly cutterOf?: (name: string) => ProtocolCutter | null;
  /** Which decoder fits a stream that begins so; null where none does, or none does yet. */
  readonly recognise?: (bytes: Uint8Array) => string | null;
  /** How often the conversation has changed its protocol; when it has, the stream is recognised anew. */
  readonly switches?: () => number;
}
