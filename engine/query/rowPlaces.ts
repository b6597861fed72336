// Where the bytes of rows are.

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
  const places = await store.places(ordinals);
  return places.map(({ socket, result }, i) => {
    const ordinal = ordinals[i] ?? 0;
    return { socket, first: ordinal, skip: null, last: ordinal, length: result };
  });
}
