// Where in a chunk some sockets' rows are, without reading the chunk.

import type { EventIndex } from "./EventIndex.ts";

const NONE = new Uint16Array(0);

/**
 * Rows of a sealed chunk, ascending, of the sockets that `holds` takes. Of its rows by socket no more is read than those and
 * what lies between them.
 */
export async function socketRows(
  index: EventIndex,
  chunk: number,
  holds: (socket: number) => boolean,
): Promise<Uint16Array> {
  const summary = index.summaries[chunk];
  // What was dropped from the index meanwhile (a full disk) has none.
  if (summary === undefined) return NONE;
  const pieces: { readonly from: number; readonly to: number }[] = [];
  let to = 0;
  for (const [i, socket] of summary.sockets.entries()) {
    const from = to;
    to += summary.counts[i] ?? 0;
    if (holds(socket)) pieces.push({ from, to });
  }
  const start = pieces[0]?.from ?? 0;
  const read = await index.bySocket(chunk, start, pieces.at(-1)?.to ?? start);
  if (pieces.length === 1) return read;
  const rows = new Uint16Array(pieces.reduce((sum, piece) => sum + piece.to - piece.from, 0));
  let at = 0;
  for (const piece of pieces) {
    rows.set(read.subarray(piece.from - start, piece.to - start), at);
    at += piece.to - piece.from;
  }
  return rows.toSorted();
}
