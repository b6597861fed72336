// What has arrived of messages that are not whole yet. Reads only leave a mark at their stream, so that a busy one costs
// nothing more; which streams hold something is found out once for each part that is answered.

import type { FrameSpan } from "../../../../shared/framing/framer.ts";
import { MAX_PENDING } from "../../../../shared/model/rows.ts";
import type { PendingMessage } from "../PendingMessage.ts";
import { codeOf } from "./createFrameWriter.ts";
import type { Way } from "./openStreams.ts";

/** Streams that a filter is asked about at most, the newest ones: of thousands none may match. */
const MAX_ASKED = 256;

export interface PendingMessages {
  /** A read of it came, or something that may have ended its message. */
  readonly stir: (way: Way) => void;
  /** The newest MAX_PENDING of them, the one that grew last at the end. */
  readonly list: () => PendingMessage[];
}

/** `holds`: whether the filter holds of what is there so far. */
export function createPendingMessages(
  holds: (way: Way, span: FrameSpan) => boolean,
): PendingMessages {
  let stirred: Way[] = [];
  /** Streams with an unfinished message, in the order of their newest read. */
  const unfinished = new Set<Way>();

  function settle(): void {
    for (const way of stirred.toSorted((a, b) => a.heard - b.heard)) {
      way.stirred = false;
      unfinished.delete(way);
      if ((way.framer?.pending() ?? null) !== null) unfinished.add(way);
    }
    stirred = [];
  }
  return {
    stir(way) {
      if (way.stirred) return;
      way.stirred = true;
      stirred.push(way);
    },
    list() {
      settle();
      const found: PendingMessage[] = [];
      for (const way of [...unfinished].slice(-MAX_ASKED).toReversed()) {
        if (found.length === MAX_PENDING) break;
        const span = way.framer?.pending() ?? null;
        if (span === null || !holds(way, span)) continue;
        found.push({ frame: frameOf(way, span), expected: span.expected ?? 0 });
      }
      return found.toReversed();
    },
  };
}

function frameOf(way: Way, span: FrameSpan): PendingMessage["frame"] {
  // Its first byte is at or behind that of the last message found, so that no piece is asked for that was let go.
  way.pieces.seek(span.from);
  return {
    last: span.lastOrdinal,
    first: way.pieces.firstOrdinal,
    at: span.from,
    time: span.time,
    number: 0,
    late: 0,
    skip: span.from - way.pieces.firstOffset,
    length: span.length,
    socket: way.socket,
    flow: way.flowNumber,
    code: codeOf(way, { complete: false, problem: null }),
    problem: 0,
  };
}
