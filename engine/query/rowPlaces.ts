// Where the bytes of rows are.

import { CHUNK_ROWS } from "../record/index/chunk.ts";
import type { EventStore } from "../record/read/EventStore.ts";

/** By ordinals of events. */
export interface RowPlace {
  readonly socket: number;
  /** The event that its first byte came from, and bytes of that event before it; null: the row is the event. */
  readonly first: number;
  readonly skip: number | null;
  /** The event that its last byte came from. */
  readonly last: number;
  /** Bytes. */
  readonly length: number;
}

/** `ordinals` ascending. */
export async function eventPlaces(
  store: EventStore,
  ordinals: readonly number[],
): Promise<RowPlace[]> {
  const places: RowPlace[] = [];
  while (places.length < ordinals.length) {
    const chunk = Math.floor((ordinals[places.length] ?? 0) / CHUNK_ROWS);
    const start = chunk * CHUNK_ROWS;
    const rest = ordinals.slice(places.length);
    const here = rest.filter((ordinal) => ordinal < start + CHUNK_ROWS);
    const { socket, result } = await store.pick(
      chunk,
      here.map((ordinal) => ordinal - start),
    );
    for (const [i, ordinal] of here.entries())
      places.push({
        socket: socket[i] ?? 0,
        first: ordinal,
        skip: null,
        last: ordinal,
        length: result[i] ?? 0,
      });
  }
  return places;
}
