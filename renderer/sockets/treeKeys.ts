// Keys of the tree, as WAI-ARIA's tree pattern has them.

import type { State } from "../app/App.ts";
import type { TreeRows } from "./treeRows.ts";
import { selectionSlice, socketsSlice } from "./socketsState.ts";

export type TreeMove =
  | { readonly kind: "select"; readonly socket: number | null }
  | { readonly kind: "fold"; readonly socket: number };

/** Rows that PageUp and PageDown move by. */
const PAGE = 10;

export function treeKey(key: string, rows: TreeRows, state: State): TreeMove | null {
  const { selected } = selectionSlice.of(state);
  const { table, collapsed } = socketsSlice.of(state);
  const at = selected === null ? -1 : rows.ids.indexOf(selected);
  const select = (index: number): TreeMove | null => {
    const socket = rows.ids[Math.min(Math.max(index, 0), rows.ids.length - 1)];
    return socket === undefined ? null : { kind: "select", socket };
  };
  const children = selected === null ? [] : table.children(selected);
  const isRoot = at >= 0 && rows.levels[at] === 1;
  switch (key) {
    case "ArrowDown":
      return select(at + 1);
    case "ArrowUp":
      return select(at === -1 ? 0 : at - 1);
    case "PageDown":
      return select(at + PAGE);
    case "PageUp":
      return select(at - PAGE);
    case "Home":
      return select(0);
    case "End":
      return select(rows.ids.length - 1);
    case "ArrowRight":
      if (selected === null || !isRoot || children.length === 0) return null;
      return collapsed.has(selected) ? { kind: "fold", socket: selected } : select(at + 1);
    case "ArrowLeft": {
      if (selected === null) return null;
      if (isRoot)
        return children.length > 0 && !collapsed.has(selected)
          ? { kind: "fold", socket: selected }
          : null;
      const parent = table.get(selected)?.parent ?? null;
      return parent === null ? null : { kind: "select", socket: parent };
    }
    case "Escape":
      return selected === null ? null : { kind: "select", socket: null };
    default:
      return null;
  }
}
