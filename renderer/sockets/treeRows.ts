// The tree as the rows that are on the screen: roots and, where not folded, their children. Rebuilt only when the tree's
// shape changed.

import { upperBound } from "../../shared/util/lowerBound.ts";
import type { TreeShape } from "./socketTable.ts";

export const ROOT_HEIGHT = 44;
export const CHILD_HEIGHT = 24;

export interface TreeRows {
  readonly ids: readonly number[];
  /** 1 for a root, 2 for a child. */
  readonly levels: Uint8Array;
  /** Pixels from the first row's upper edge; one more than there are rows, the last is the whole height. */
  readonly tops: Uint32Array;
}

/** Pixels of a root's row, and of a child's. */
export interface TreeHeights {
  readonly root: number;
  readonly child: number;
}

export function buildTreeRows(
  shape: TreeShape,
  collapsed: ReadonlySet<number>,
  heights: TreeHeights = { root: ROOT_HEIGHT, child: CHILD_HEIGHT },
): TreeRows {
  const ids: number[] = [];
  const levels = new Uint8Array(shape.size);
  const tops = new Uint32Array(shape.size + 1);
  let end = 0;
  function add(id: number, level: number): void {
    levels[ids.length] = level;
    tops[ids.length] = end;
    ids.push(id);
    end += level === 1 ? heights.root : heights.child;
  }
  for (const root of shape.roots) {
    add(root, 1);
    if (!collapsed.has(root)) for (const child of shape.children(root)) add(child, 2);
  }
  tops[ids.length] = end;
  return { ids, levels, tops: tops.subarray(0, ids.length + 1) };
}

/** Rows [first, last) that touch the pixels [from, to). */
export function rowsBetween(
  rows: TreeRows,
  from: number,
  to: number,
): { readonly first: number; readonly last: number } {
  const first = Math.max(0, upperBound(rows.tops, from) - 1);
  const last = Math.min(rows.ids.length, upperBound(rows.tops, to - 0.5));
  return { first: Math.min(first, last), last };
}
