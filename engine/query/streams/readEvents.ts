// Some bytes of each of many events: those that lie close together in the file are read in one piece.

import { CHUNK_ROWS } from "../../record/index/chunk.ts";
import { blockReach, cutEvent, eventBytes, FAR } from "../../record/read/eventBytes.ts";
import type { EventStore } from "../../record/read/EventStore.ts";

const MAX_SPAN = 2 * 1024 * 1024;

/** Bytes [from, to) of the event of an ordinal; what is beyond its end is left out. */
export interface WantedBytes {
  readonly ordinal: number;
  readonly from: number;
  readonly to: number;
}

/** `wanted` by ordinal, ascending. */
export async function readEvents(
  store: EventStore,
  wanted: readonly WantedBytes[],
): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [];
  while (parts.length < wanted.length) {
    const start = Math.floor((wanted[parts.length]?.ordinal ?? 0) / CHUNK_ROWS) * CHUNK_ROWS;
    const rest = wanted.slice(parts.length);
    const after = rest.findIndex(({ ordinal }) => ordinal >= start + CHUNK_ROWS);
    parts.push(...(await readChunk(store, start, after === -1 ? rest : rest.slice(0, after))));
  }
  return parts;
}

/** `start`: ordinal of the chunk's first event. */
async function readChunk(
  { index, bytes: file }: EventStore,
  start: number,
  wanted: readonly WantedBytes[],
): Promise<Uint8Array[]> {
  const low = (wanted[0]?.ordinal ?? 0) - start;
  const high = (wanted.at(-1)?.ordinal ?? 0) - start;
  const { columns, first } = await index.part(start / CHUNK_ROWS, low, high + 1);
  const pieces = wanted.map(({ ordinal, from, to }) => {
    const row = ordinal - start - first;
    const end = Math.min(to, columns.result[row] ?? 0);
    const offset = columns.offset[row] ?? 0;
    return { offset, from, to: end, behind: offset + blockReach(end) };
  });
  const parts: Uint8Array[] = [];
  for (let at = 0; at < pieces.length;) {
    const { offset: base, from: skip, to: end } = pieces[at] ?? NOTHING;
    let next = at + 1;
    if (skip >= FAR) {
      parts.push(await eventBytes(file, base, end, skip, end - skip));
      at = next;
      continue;
    }
    for (let piece = pieces[next]; piece !== undefined; piece = pieces[next]) {
      if (piece.from >= FAR || piece.behind - base > MAX_SPAN) break;
      next += 1;
    }
    const span = pieces.slice(at, next);
    // The first one may reach further than those behind it.
    const behind = Math.max(...span.map((piece) => piece.behind));
    const bytes = await file.read(base, behind - base);
    for (const { offset, from, to } of span)
      parts.push(to > from ? cutEvent(bytes.subarray(offset - base), from, to) : EMPTY);
    at = next;
  }
  return parts;
}

const NOTHING = { offset: 0, from: 0, to: 0 };
const EMPTY = new Uint8Array(0);
