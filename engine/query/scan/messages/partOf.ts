// Which of the messages that end in one event a message is: what a person calls 12.1, 12.2.

import type { Frame } from "../../../../shared/framing/framer.ts";
import type { DirectedStream } from "./openStreams.ts";

/**
 * From 1; 0 for a message that is all that ended in its event and ended with it, which no later one can change. Asked once for
 * each message of a stream, in their order; the stream's pieces then begin with the one that holds its first byte.
 */
export function partOf(stream: DirectedStream, frame: Frame): number {
  // Each read is a message.
  if (stream.framer === null) return 0;
  stream.pieces.seek(frame.from);
  const { lastOrdinal, from, length } = frame;
  stream.endedParts = stream.endedIn === lastOrdinal ? stream.endedParts + 1 : 1;
  stream.endedIn = lastOrdinal;
  const isAll = stream.endedParts === 1 && from + length === endOf(stream, lastOrdinal);
  return isAll ? 0 : stream.endedParts;
}

/** The offset behind an event of the pieces. */
function endOf({ pieces, heard, heardTo }: DirectedStream, ordinal: number): number {
  if (ordinal === heard) return heardTo;
  for (let i = 0; i + 1 < pieces.count; i++)
    if (pieces.piece(i).ordinal === ordinal) return pieces.piece(i + 1).offset;
  return heardTo;
}
