// Which events of a recording's file a filter matches, known part after part as the file is gone through: for an export that
// follows close behind.

import { NONE_UNDECIDED, type Undecided } from "../../shared/model/query.ts";
import type { Choice } from "../../engine/record/read/exportPackets.ts";
import type { EventStore } from "../../engine/record/read/EventStore.ts";
import { CHUNK_ROWS } from "../../engine/record/index/chunk.ts";
import { createScan, type Scan } from "../../engine/query/scan/events/createScan.ts";
import type { OwedAnswers } from "../../engine/query/scan/talks/OwedAnswers.ts";
import type { Part } from "../../engine/query/scan/Parts.ts";
import { newestChunks } from "./newestChunks.ts";

interface Chosen {
  readonly seq: number;
  /** Where its blocks are in the file. */
  readonly from: number;
  readonly to: number;
}

export class FilterChoice implements Choice {
  decidedTo = 0;
  events = 0;
  matched = 0;
  undecided: Undecided = NONE_UNDECIDED;
  readonly #store: EventStore;
  readonly #scan: Scan;
  /** Those that were found last, ascending, and how many of them lie behind. */
  #chosen: Chosen[] = [];
  #passed = 0;

  /** `answers`: where the filter asks for them. Throws what the system says of the file. */
  constructor(store: EventStore, filter: string, answers: OwedAnswers | null) {
    this.#store = store;
    const opening = { path: store.path, indexPath: "", filter, scope: { kind: "all" } } as const;
    const columns = newestChunks(store);
    this.#scan = createScan({ type: "open", ...opening }, { columns, guarded: false, answers });
  }

  /** Parts come in their order; what was known of those before is to be used up. Returns how many events it has looked at. */
  take(part: Part): number {
    const { rows, undecided } = this.#scan.rows(part);
    const start = part.chunk * CHUNK_ROWS;
    const [doubt] = undecided;
    if (doubt !== undefined)
      this.undecided = {
        count: this.undecided.count + undecided.length,
        seq: this.undecided.seq ?? this.#store.seqOf(start + doubt),
      };
    this.#chosen = Array.from(rows, (row) => {
      const at = this.#scan.at(row);
      return { seq: at.seq, from: at.start, to: at.end };
    });
    this.#passed = 0;
    this.matched += rows.length;
    this.events = start + part.to;
    this.decidedTo = Math.max(this.decidedTo, ...part.runs.map(({ end }) => end));
    return this.events;
  }

  /** Nothing more comes. */
  finish(): void {
    this.decidedTo = Number.POSITIVE_INFINITY;
  }

  has(seq: number, position: number): boolean {
    while ((this.#chosen[this.#passed]?.to ?? Number.POSITIVE_INFINITY) <= position)
      this.#passed += 1;
    const next = this.#chosen[this.#passed];
    return next !== undefined && next.from <= position && next.seq === seq;
  }

  close(): void {
    this.#scan.close();
  }
}
