// A feed of a list: all of it first, then what became another or left it, last state wins. What changed is noted by number, and
// read when it is taken.

import type { Feed, Taken } from "./Feed.ts";

/** What left the list in one frame; with more the client is given a new list. */
const MAX_REMOVED = 20_000;

export interface ListSource<T, V> {
  /** The numbers of what is on the list. */
  all(): Iterable<number>;
  /** Null where it is not there any more. */
  read(id: number): T | null;
  /** Entries in one frame. */
  readonly most: number;
  value(
    told: readonly T[],
    rest: { readonly removed: readonly number[]; readonly more: boolean },
  ): V;
}

export class ListFeed<T, V> implements Feed<V> {
  readonly #source: ListSource<T, V>;
  readonly #changed = new Set<number>();
  readonly #removed = new Set<number>();
  #begins = true;
  #onClose: () => void = () => {};

  constructor(source: ListSource<T, V>) {
    this.#source = source;
  }

  whenClosed(listener: () => void): this {
    this.#onClose = listener;
    return this;
  }

  noteChanged(id: number): void {
    // The whole list will tell all.
    if (this.#begins) return;
    this.#changed.add(id);
    // It was put back.
    this.#removed.delete(id);
  }

  noteRemoved(id: number): void {
    if (this.#begins) return;
    this.#changed.delete(id);
    this.#removed.add(id);
    if (this.#removed.size > MAX_REMOVED) this.reset();
  }

  take(room: number): Taken<V> | null {
    const whole = this.#begins;
    if (whole) {
      this.#begins = false;
      for (const id of this.#source.all()) this.#changed.add(id);
    } else if (this.#changed.size === 0 && this.#removed.size === 0) return null;
    const removed = [...this.#removed];
    this.#removed.clear();
    const told = this.#next(Math.min(room, this.#source.most));
    const more = this.#changed.size > 0;
    return {
      value: this.#source.value(told, { removed, more }),
      whole,
      entries: told.length,
      more,
    };
  }

  reset(): void {
    this.#begins = true;
    this.#changed.clear();
    this.#removed.clear();
  }

  close(): void {
    this.#onClose();
  }

  #next(most: number): T[] {
    const told: T[] = [];
    for (const id of this.#changed) {
      if (told.length >= most) break;
      this.#changed.delete(id);
      const value = this.#source.read(id);
      if (value !== null) told.push(value);
    }
    return told;
  }
}
