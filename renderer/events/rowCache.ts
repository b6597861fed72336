// Rows of the current view by position: pages fetched when someone looks, and the newest rows as batches brought them.
// Columns stay packed until a row is drawn. Bounded: the pages used longest ago and the oldest tails go first.

import { Recent } from "../../shared/util/Recent.ts";
import { firstIndex } from "../../shared/util/lowerBound.ts";
import { memoByObject } from "../../shared/util/memoByObject.ts";
import { rowAt } from "../../shared/codec/rows.ts";
import type { Row, RowColumns } from "../../shared/model/rows.ts";

export const PAGE_ROWS = 200;
/** 128 pages are 25,600 rows, about 6 MB with previews. */
const MAX_PAGES = 128;
/** Single events arrive one a batch; this keeps more of them than any screen shows. */
const MAX_TAILS = 512;
const MAX_TAIL_ROWS = 50_000;

export interface RowCache {
  row(position: number): Row | null;
  putTail(columns: RowColumns): void;
  putPage(page: number, columns: RowColumns): void;
  /** Pages that hold rows of [first, last) which are not here; the nearest to the middle first. */
  missing(first: number, last: number): number[];
  clear(): void;
  /** What is here is out of date: it is shown until it has been read anew. */
  renew(): void;
}

export function createRowCache(): RowCache {
  const pages = new Recent<number, RowColumns>(MAX_PAGES);
  /** Out of date; each goes when its page is read. */
  let before = new Map<number, RowColumns>();
  let tails: RowColumns[] = [];
  let tailRows = 0;

  function fromTails(position: number): Row | null {
    const after = firstIndex(tails.length, (at) => (tails[at]?.from ?? 0) > position);
    const columns = tails[after - 1];
    return columns === undefined ? null : within(columns, position);
  }
  function has(position: number): boolean {
    const page = pages.peek(Math.floor(position / PAGE_ROWS));
    if (page !== undefined && position < page.from + page.seq.length) return true;
    return fromTails(position) !== null;
  }
  function fromBefore(position: number): Row | null {
    const columns = before.get(Math.floor(position / PAGE_ROWS));
    return columns === undefined ? null : within(columns, position);
  }
  function drop(): void {
    pages.clear();
    tails = [];
    tailRows = 0;
  }
  return {
    row(position) {
      const page = pages.get(Math.floor(position / PAGE_ROWS));
      const found = page === undefined ? null : within(page, position);
      return found ?? fromTails(position) ?? fromBefore(position);
    },
    putTail(columns) {
      const count = columns.seq.length;
      if (count === 0) return;
      // A later tail covers what it overlaps.
      while (tails.length > 0 && (tails.at(-1)?.from ?? 0) >= columns.from)
        tailRows -= tails.pop()?.seq.length ?? 0;
      tails.push(columns);
      tailRows += count;
      while (tails.length > 1 && (tails.length > MAX_TAILS || tailRows > MAX_TAIL_ROWS))
        tailRows -= tails.shift()?.seq.length ?? 0;
    },
    putPage(page, columns) {
      before.delete(page);
      pages.set(page, columns);
    },
    missing(first, last) {
      const wanted: number[] = [];
      for (let page = Math.floor(first / PAGE_ROWS); page * PAGE_ROWS < last; page++) {
        const end = Math.min(last, (page + 1) * PAGE_ROWS);
        for (let position = Math.max(first, page * PAGE_ROWS); position < end; position++) {
          if (has(position)) continue;
          wanted.push(page);
          break;
        }
      }
      const middle = (first + last) / 2 / PAGE_ROWS - 0.5;
      return wanted.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
    },
    clear() {
      drop();
      before.clear();
    },
    renew() {
      const old = new Map(pages.entries());
      drop();
      before = old;
    },
  };
}

/** Rows that were drawn: the same object each time, so that a row that did not change is not drawn again. */
const drawnOf = memoByObject((_columns: RowColumns): (Row | undefined)[] => []);

function within(columns: RowColumns, position: number): Row | null {
  const index = position - columns.from;
  if (index < 0 || index >= columns.seq.length) return null;
  return (drawnOf(columns)[index] ??= rowAt(columns, index));
}
