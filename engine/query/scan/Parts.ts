// The parts of a store that a scan is given one after the other: rows of one chunk, what lies around them, and what was
// appended to the store's tables meanwhile.

import { CHUNK_ROWS } from "../../record/index/chunk.ts";
import type { EventStore } from "../../record/read/EventStore.ts";
import type { ScanJob } from "./jobs.ts";

export type Part = Extract<ScanJob, { readonly type: "scan" }>;

export class Parts {
  readonly #store: EventStore;
  /** How much of the store's tables has been given. */
  #flows = 0;
  #errors = 0;

  constructor(store: EventStore) {
    this.#store = store;
  }

  /** Events from ordinal `from` on, fewer than `to` where their chunk ends before. To be given to the scan in this order. */
  async next(from: number, to: number): Promise<Part> {
    const store = this.#store;
    const chunk = Math.floor(from / CHUNK_ROWS);
    const start = chunk * CHUNK_ROWS;
    const end = Math.min(to, start + CHUNK_ROWS);
    const around = await store.around(from, end);
    const { flows, errors } = store;
    const part: Part = {
      type: "scan",
      chunk,
      columns: store.copyOfRows(chunk, from - start, end - start),
      from: from - start,
      to: end - start,
      ...around,
      flows: flows.slice(this.#flows),
      errors: errors.slice(this.#errors),
    };
    this.#flows = flows.length;
    this.#errors = errors.length;
    return part;
  }
}
