// What has arrived of messages that are not whole yet. Reads only leave a mark at their stream, so that a busy one costs
// nothing more; which streams hold something is found out once for each part that is answered.

import type { FrameSpan } from "../../../../shared/framing/framer.ts";
import { MAX_PENDING } from "../../../../shared/model/rows.ts";
import type { PendingMessage } from "../PendingMessage.ts";
import { codeOf } from "./createFrameWriter.ts";
import type { DirectedStream } from "./openStreams.ts";

/** Streams that a filter is asked about at most, the newest ones: of thousands none may match. */
const MAX_ASKED = 256;

export interface PendingMessages {
  /** A read of it came, or something that may have ended its message. */
  readonly wake: (stream: DirectedStream) => void;
  /** The newest MAX_PENDING of them, the one that grew last at the end. */
  readonly list: () => PendingMessage[];
}

/** `holds`: whether the filter holds of what is there so far. */
export function createPendingMessages(
  holds: (stream: DirectedStream, span: FrameSpan) => boolean,
): PendingMessages {
  let woken: DirectedStream[] = [];
  /** Streams with an unfinished message, in the order of their newest read. */
  const unfinished = new Set<DirectedStream>();

  function settle(): void {
    for (const stream of woken.toSorted((a, b) => a.heard - b.heard)) {
      stream.woken = false;
      unfinished.delete(stream);
      if ((stream.framer?.pending() ?? null) !== null) unfinished.add(stream);
    }
    woken = [];
  }
  return {
    wake(stream) {
      if (stream.woken) return;
      stream.woken = true;
      woken.push(stream);
    },
    list() {
      settle();
      const found: PendingMessage[] = [];
      for (const stream of [...unfinished].slice(-MAX_ASKED).toReversed()) {
        if (found.length === MAX_PENDING) break;
        const span = stream.framer?.pending() ?? null;
        if (span === null || !holds(stream, span)) continue;
        found.push({ frame: frameOf(stream, span), expected: span.expected ?? 0 });
      }
      return found.toReversed();
    },
  };
}

function frameOf(stream: DirectedStream, span: FrameSpan): PendingMessage["frame"] {
  // Its first byte is at or behind that of the last message found, so that no piece is asked for that was let go.
  stream.pieces.seek(span.from);
  return {
    last: span.lastOrdinal,
    first: stream.pieces.firstOrdinal,
    at: span.from,
    time: span.time,
    number: 0,
    late: 0,
    skip: span.from - stream.pieces.firstOffset,
    length: span.length,
    part: 0,
    socket: stream.socket,
    flow: stream.flowNumber,
    code: codeOf(stream, { complete: false, problem: null }),
    problem: 0,
  };
}
