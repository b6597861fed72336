// A view in another order than the recorded one. What there is is sorted in turns, a part at a time; what comes joins it in a
// measured pace, since each joining moves rows that somebody looks at. Past MAX_SORTED rows what follows stands behind as it
// was recorded, and the view says so.

import { NO_DAMAGE } from "../../../shared/model/damage.ts";
import { MAX_SORTED, type RowOrder, type Sorted } from "../../../shared/model/order.ts";
import { NONE_UNDECIDED, type ScanState } from "../../../shared/model/query.ts";
import type { Row } from "../../../shared/model/rows.ts";
import type { FoundFrame } from "../FoundFrame.ts";
import type { RowPlace } from "../rowPlaces.ts";
import type { RecordedView, View } from "../View.ts";
import { Permutation, placeOf } from "./Permutation.ts";
import { SortedRuns } from "./SortedRuns.ts";

/** Rows that join at once: looking their keys up, and sorting them, take a few milliseconds each. */
const PART_ROWS = 16_384;
/** Milliseconds between two arrangements that somebody sees; of many rows more, since joining them is more work. */
export const PACE_MS = 500;
const ROWS_PER_MS = 500;

export interface SortedViewSetup {
  readonly recorded: RecordedView;
  readonly order: RowOrder;
  /** Rows that are sorted at most. */
  readonly most?: number;
  /** Milliseconds of any clock that goes on. */
  readonly now?: () => number;
  /** Rows stand elsewhere, or there are more. */
  onProgress(): void;
}

export class SortedView implements View {
  /** The same rows as they were recorded. */
  readonly recorded: RecordedView;
  readonly #order: RowOrder;
  readonly #most: number;
  readonly #now: () => number;
  readonly #onProgress: () => void;
  #shown: Permutation;
  /** With what came since; shown once that is worth another arrangement. */
  #next: SortedRuns;
  #arrangement = 0;
  #arrangedAt = -Infinity;
  #sorting: Promise<void> | null = null;
  #isClosed = false;

  constructor(setup: SortedViewSetup) {
    const { recorded, order, most = MAX_SORTED, now = () => performance.now(), onProgress } = setup;
    this.#now = now;
    this.recorded = recorded;
    this.#order = order;
    this.#most = Math.min(most, MAX_SORTED);
    this.#onProgress = onProgress;
    this.#shown = new Permutation(order.descending);
    this.#next = new SortedRuns(this.#shown.places);
    this.catchUp();
  }

  total(): number {
    const { length } = this.#shown;
    return length < this.#most ? length : Math.max(length, this.recorded.total());
  }

  arrangement(): number {
    return this.#arrangement;
  }

  sorted(): Sorted {
    return { rows: this.#shown.length, of: this.recorded.total() };
  }

  async rows(from: number, count: number): Promise<readonly Row[]> {
    return this.recorded.rowsAt(this.recordedPositions(from, count));
  }

  async places(from: number, count: number): Promise<readonly RowPlace[]> {
    const places: RowPlace[] = [];
    for (const position of this.recordedPositions(from, count))
      places.push(...(await this.recorded.places(position, 1)));
    return places;
  }

  /** Where up to `count` rows from a position on are in the recorded order. */
  recordedPositions(from: number, count: number): number[] {
    const { length } = this.#shown;
    const end = Math.min(this.total(), from + count);
    const positions = this.#shown.recorded(from, Math.min(end, length));
    for (let at = Math.max(from, length); at < end; at++) positions.push(at);
    return positions;
  }

  async positionOf(seq: number, at?: number): Promise<number> {
    const position = await this.recorded.positionOf(seq, at);
    if (position >= this.recorded.total()) return this.total();
    return this.rank(await this.#keyOf(position), position);
  }

  /** Where a row stands, or would, with what it is sorted by and its position in the recorded order. */
  rank(key: number, position: number): number {
    const { length } = this.#shown;
    if (position < length) return this.#shown.rank(key, position);
    return length < this.#most ? length : position;
  }

  /** What the row at a position is sorted by, and where it is in the recorded order; null where there is none. */
  async placeAt(
    position: number,
  ): Promise<{ readonly key: number; readonly recorded: number } | null> {
    const [recorded] = this.recordedPositions(position, 1);
    return recorded === undefined ? null : { key: await this.#keyOf(recorded), recorded };
  }

  async frame(position: number): Promise<FoundFrame | null> {
    const [recorded] = this.recordedPositions(position, 1);
    return recorded === undefined ? null : ((await this.recorded.frame?.(recorded)) ?? null);
  }

  /** Until all are sorted for the first time it says how many are. */
  scan(): ScanState | null {
    const scan = this.recorded.scan();
    if (scan !== null || this.#arrangement > 0) return scan;
    const within = this.recorded.total();
    return {
      state: "scanning",
      done: this.#next.length,
      of: Math.min(within, this.#most),
      within,
      failure: null,
      undecided: NONE_UNDECIDED,
      damage: NO_DAMAGE,
    };
  }

  catchUp(): void {
    this.recorded.catchUp();
    if (this.#isBehind && (this.#isDue || this.#wanted > 2 * this.#shown.length))
      void this.settled();
  }

  /** Resolves when all rows that there are now are in their place, as many as may be. */
  async settled(): Promise<void> {
    this.#sorting ??= this.#sort().finally(() => (this.#sorting = null));
    await this.#sorting;
  }

  reach(seq: number): Promise<void> {
    return this.recorded.reach(seq);
  }

  more(): Promise<boolean> {
    return this.recorded.more();
  }

  stop(): void {
    this.recorded.stop();
  }

  close(): void {
    this.#isClosed = true;
    this.recorded.close();
  }

  /** Rows to be sorted. */
  get #wanted(): number {
    return Math.min(this.recorded.total(), this.#most);
  }

  get #isBehind(): boolean {
    return !this.#isClosed && (this.#arrangement === 0 || this.#wanted !== this.#shown.length);
  }

  get #isDue(): boolean {
    return this.#now() - this.#arrangedAt >= PACE_MS + this.#shown.length / ROWS_PER_MS;
  }

  async #sort(): Promise<void> {
    try {
      // A full disk takes rows back.
      if (this.#wanted < this.#next.length) this.#next = new SortedRuns(new Float64Array(0));
      while (!this.#isClosed && this.#next.length < this.#wanted) {
        await this.#takePart();
        if (this.#isDue && this.#arrangement > 0) await this.#arrange();
      }
      // Nothing yet is nothing to be shown.
      const isWaiting = this.#wanted === 0 && this.recorded.scan()?.state === "scanning";
      if (!this.#isClosed && !isWaiting) await this.#arrange();
    } catch {
      // The recording ended; its views are made anew.
    }
  }

  async #takePart(): Promise<void> {
    const from = this.#next.length;
    const count = Math.min(PART_ROWS, this.#wanted - from);
    const keys = await this.recorded.keys(this.#order.by, from, count);
    const { descending } = this.#order;
    await this.#next.add(keys.map((key, at) => placeOf(key, from + at, descending)));
    if (this.#arrangement === 0) this.#onProgress();
  }

  async #arrange(): Promise<void> {
    const places = await this.#next.collected();
    this.#arrangedAt = this.#now();
    if (this.#isClosed || (places === this.#shown.places && this.#arrangement > 0)) return;
    this.#shown = new Permutation(this.#order.descending, places);
    this.#arrangement += 1;
    this.#onProgress();
  }

  async #keyOf(recorded: number): Promise<number> {
    const [key = 0] = await this.recorded.keys(this.#order.by, recorded, 1);
    return key;
  }
}
