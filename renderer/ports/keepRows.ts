// The table's rows in their order, kept from one look to the next: of a hundred thousand a few change in a second, and only those
// are sorted.

import { isIn, type PortsRow } from "./portsRows.ts";
import { orderFor, type PortsOrder } from "./portsOrder.ts";
import type { PortsGroup, PortsState } from "./portsState.ts";

type Shown = Pick<PortsState, "sockets" | "born" | "ended" | "group">;

export interface RowKeeper {
  /** The same array as long as nothing changed. */
  rows(state: Shown, order: PortsOrder): readonly PortsRow[];
}

type Compare = (a: PortsRow, b: PortsRow) => number;

export function createRowKeeper(): RowKeeper {
  let kept: PortsRow[] = [];
  let by: PortsOrder | null = null;
  let of: PortsGroup | null = null;
  return {
    rows(state, order) {
      const { group } = state;
      const fresh = wanted(state);
      if (by !== order || of !== group) {
        [by, of] = [order, group];
        kept = sorted([...fresh.values()], order);
        return kept;
      }
      const stays: PortsRow[] = [];
      for (const row of kept) {
        const now = fresh.get(row.socket.id);
        if (now === undefined || now.socket !== row.socket || now.mark !== row.mark) continue;
        stays.push(row);
        fresh.delete(row.socket.id);
      }
      if (fresh.size === 0 && stays.length === kept.length) return kept;
      kept = merged(stays, [...fresh.values()], order);
      return kept;
    },
  };
}

function wanted({ sockets, born, ended, group }: Shown): Map<number, PortsRow> {
  const rows = new Map<number, PortsRow>();
  for (const socket of sockets.values())
    if (isIn(group, socket))
      rows.set(socket.id, { socket, mark: born.has(socket.id) ? "new" : null });
  for (const { socket } of ended.values())
    if (isIn(group, socket)) rows.set(socket.id, { socket, mark: "ended" });
  return rows;
}

function compareBy(rows: readonly PortsRow[], order: PortsOrder): Compare {
  const compare = orderFor(
    order,
    rows.map(({ socket }) => socket),
  );
  return (a, b) => compare(a.socket, b.socket);
}

function sorted(rows: readonly PortsRow[], order: PortsOrder): PortsRow[] {
  return rows.toSorted(compareBy(rows, order));
}

/** `stays` is in order. */
function merged(
  stays: readonly PortsRow[],
  changed: readonly PortsRow[],
  order: PortsOrder,
): PortsRow[] {
  if (changed.length === 0) return [...stays];
  // Many are sorted sooner with what stays than put between it.
  if (changed.length > stays.length) return sorted([...stays, ...changed], order);
  const compare = compareBy([], order);
  const more = changed.toSorted(compare);
  const rows: PortsRow[] = [];
  let next = 0;
  for (const row of stays) {
    for (let one = more[next]; one !== undefined && compare(one, row) < 0; one = more[next]) {
      rows.push(one);
      next += 1;
    }
    rows.push(row);
  }
  for (; next < more.length; next++) {
    const row = more[next];
    if (row !== undefined) rows.push(row);
  }
  return rows;
}
