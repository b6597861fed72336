// Where in chunks some sockets' rows are, without reading the chunks.

import { gather, type Stretch } from "../../system/gather.ts";
import { CHUNK_BYTES, chunkPosition, rowsBySocket } from "./chunk.ts";
import type { EventIndex } from "./EventIndex.ts";

const NONE = new Uint16Array(0);

/**
 * Rows of sealed chunks, of each ascending, of the sockets that `holds` takes. Of a chunk's rows by socket no more is read than
 * those and what lies between them; of all chunks at once.
 */
export async function socketRows(
  index: EventIndex,
  chunks: readonly number[],
  holds: (socket: number) => boolean,
): Promise<Uint16Array[]> {
  const pieces = chunks.map((chunk) => piecesOf(index, chunk, holds));
  const bySocket = chunks.map((chunk) => {
    const known = index.peek(chunk);
    return known === null ? null : rowsBySocket(known);
  });
  const cold = pieces.filter((own, i) => own.length > 0 && bySocket[i] === null);
  const stretches = cold.map((own) => stretchOf(own));
  const read = cold.length === 0 ? [] : await gather(index.cold, stretches);
  return pieces.map((own, i) => {
    if (own.length === 0) return NONE;
    const start = own[0]?.from ?? 0;
    const hot = bySocket[i];
    const rows =
      hot === null || hot === undefined ? asRows(read[cold.indexOf(own)]) : hot.subarray(start);
    return joined(own, rows, start);
  });
}

/** Places [from, to) of a chunk's rows by socket. */
interface PlacesBySocket {
  readonly chunk: number;
  readonly from: number;
  readonly to: number;
}

function piecesOf(
  { summaries }: EventIndex,
  chunk: number,
  holds: (socket: number) => boolean,
): PlacesBySocket[] {
  // What was dropped from the index meanwhile (a full disk) has none.
  const summary = summaries[chunk];
  const pieces: PlacesBySocket[] = [];
  let to = 0;
  for (const [i, socket] of summary?.sockets.entries() ?? []) {
    const from = to;
    to += summary?.counts[i] ?? 0;
    if (holds(socket)) pieces.push({ chunk, from, to });
  }
  return pieces;
}

function stretchOf(pieces: readonly PlacesBySocket[]): Stretch {
  const { chunk, from } = pieces[0] as PlacesBySocket;
  const start = chunkPosition(chunk) + CHUNK_BYTES;
  return { from: start + from * 2, to: start + (pieces.at(-1)?.to ?? from) * 2 };
}

/** A copy: what was read together stands at any address. */
function asRows(bytes: Uint8Array = new Uint8Array(0)): Uint16Array {
  return new Uint16Array(bytes.slice().buffer);
}

/** `rows`: those by socket from place `start` on. */
function joined(pieces: readonly PlacesBySocket[], rows: Uint16Array, start: number): Uint16Array {
  const own = pieces.map(({ from, to }) => rows.subarray(from - start, to - start));
  const [only = NONE] = own;
  if (own.length === 1) return only;
  const all = new Uint16Array(own.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of own) {
    all.set(part, at);
    at += part.length;
  }
  return all.toSorted();
}
