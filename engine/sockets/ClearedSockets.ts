// Closed sockets that were taken off the list, for as long as there is room: so that this can be undone.

import type { SocketRecord } from "./SocketRecord.ts";

export class ClearedSockets {
  /** By the number of their clearing, in their order. */
  readonly #clearings = new Map<number, readonly SocketRecord[]>();
  #size = 0;
  #next = 1;

  /** Returns the clearing's number. */
  keep(records: readonly SocketRecord[]): number {
    const clearing = this.#next++;
    this.#clearings.set(clearing, records);
    this.#size += records.length;
    return clearing;
  }

  /** Those of a clearing, which is then no longer kept; none where it is not. */
  take(clearing: number): readonly SocketRecord[] {
    const records = this.#clearings.get(clearing) ?? [];
    this.#clearings.delete(clearing);
    this.#size -= records.length;
    return records;
  }

  /** Lets go of what was cleared first, until there are no more than `most`. */
  trim(most: number): void {
    for (const clearing of this.#clearings.keys()) {
      if (this.#size <= most && this.#clearings.size <= MAX_CLEARINGS) return;
      this.take(clearing);
    }
  }
}

/** Also of those that took nothing off. */
const MAX_CLEARINGS = 1000;
