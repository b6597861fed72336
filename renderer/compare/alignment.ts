// Two sides next to each other: what is the same stands side by side, what only one has faces a gap. Elements are bytes or
// lines; a place is one element of either side or both.

import { firstIndex } from "../../shared/util/lowerBound.ts";
import type { Change } from "../../shared/diff/change.ts";

interface Block extends Change {
  /** Places before it, and how many it takes. */
  readonly start: number;
  readonly length: number;
}

/** Neighbouring changes are one difference. Places [from, to). */
export interface DifferencePlace {
  readonly from: number;
  readonly to: number;
  readonly a: Change["a"];
  readonly b: Change["b"];
}

export interface Place {
  readonly kind: Change["kind"];
  /** Number of the element in its side; null for a gap. */
  readonly a: number | null;
  readonly b: number | null;
}

export interface Alignment {
  readonly places: number;
  readonly differences: readonly DifferencePlace[];
  place(at: number): Place | null;
  /** The change that a place belongs to, by its number. */
  changeAt(at: number): number;
}

export function align(changes: readonly Change[]): Alignment {
  const blocks: Block[] = [];
  let places = 0;
  for (const { kind, a, b } of changes) {
    const length = Math.max(a[1] - a[0], b[1] - b[0]);
    blocks.push({ kind, a, b, start: places, length });
    places += length;
  }
  const changeAt = (at: number): number =>
    firstIndex(blocks.length, (block) => (blocks[block]?.start ?? 0) > at) - 1;
  return {
    places,
    differences: differencesOf(blocks),
    changeAt,
    place(at) {
      const block = blocks[changeAt(at)];
      if (block === undefined || at >= block.start + block.length) return null;
      const into = at - block.start;
      const within = (range: Change["a"]) => (range[0] + into < range[1] ? range[0] + into : null);
      return { kind: block.kind, a: within(block.a), b: within(block.b) };
    },
  };
}

function differencesOf(blocks: readonly Block[]): readonly DifferencePlace[] {
  const found: DifferencePlace[] = [];
  for (const { kind, a, b, start, length } of blocks) {
    if (kind === "same") continue;
    const before = found.at(-1);
    if (before !== undefined && before.to === start)
      found[found.length - 1] = {
        from: before.from,
        to: start + length,
        a: [before.a[0], a[1]],
        b: [before.b[0], b[1]],
      };
    else found.push({ from: start, to: start + length, a, b });
  }
  return found;
}

/** How many elements differ, and how many only one side has. */
export interface Counts {
  readonly changed: number;
  readonly onlyA: number;
  readonly onlyB: number;
}

export function countsOf(changes: readonly Change[]): Counts {
  let changed = 0;
  let onlyA = 0;
  let onlyB = 0;
  for (const { kind, a, b } of changes) {
    if (kind === "same") continue;
    const both = Math.min(a[1] - a[0], b[1] - b[0]);
    changed += both;
    onlyA += a[1] - a[0] - both;
    onlyB += b[1] - b[0] - both;
  }
  return { changed, onlyA, onlyB };
}
