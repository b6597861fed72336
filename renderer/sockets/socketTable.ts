// All sockets by id, with the tree (children by parent) kept as they come, so that a batch costs what changed and not
// what there is. Mutable inside; the store counts a version up after each change.

import { lowerBound } from "../../shared/util/lowerBound.ts";
import { type SocketInfo, isOpen } from "../../shared/model/socket.ts";

export interface SocketTable {
  get(id: number): SocketInfo | undefined;
  /** Whether the tree's shape changed, and not only what the sockets say. */
  put(socket: SocketInfo): boolean;
  remove(id: number): boolean;
  clear(): void;
  /** Another object each time the tree's shape changed; itself it always tells the newest. */
  shape(): TreeShape;
  children(id: number): readonly number[];
  values(): IterableIterator<SocketInfo>;
  size(): number;
  closedCount(): number;
  /** Those that wait for the system's answer to a call. */
  waiting(): ReadonlySet<number>;
}

export interface TreeShape {
  readonly size: number;
  /** Ids without a listed parent, in the order they were opened. */
  readonly roots: readonly number[];
  children(id: number): readonly number[];
}

const NONE: readonly number[] = [];

export function createSocketTable(): SocketTable {
  const byId = new Map<number, SocketInfo>();
  // Children are kept even while their parent is not (yet, or no longer) listed; they are then roots as well.
  const childrenOf = new Map<number, number[]>();
  const roots: number[] = [];
  const waiting = new Set<number>();
  let closed = 0;
  let shape: TreeShape | null = null;

  const children = (id: number) => childrenOf.get(id) ?? NONE;
  function isRoot(socket: SocketInfo): boolean {
    return socket.parent === null || !byId.has(socket.parent);
  }
  return {
    get: (id) => byId.get(id),
    put(socket) {
      const before = byId.get(socket.id);
      if (before !== undefined && !isOpen(before.state)) closed -= 1;
      if (!isOpen(socket.state)) closed += 1;
      byId.set(socket.id, socket);
      if (socket.underWay === null) waiting.delete(socket.id);
      else waiting.add(socket.id);
      if (before !== undefined) return false;
      shape = null;
      if (isRoot(socket)) insert(roots, socket.id);
      if (socket.parent !== null) insert(listOf(childrenOf, socket.parent), socket.id);
      for (const child of childrenOf.get(socket.id) ?? NONE) drop(roots, child);
      return true;
    },
    remove(id) {
      const socket = byId.get(id);
      if (socket === undefined) return false;
      shape = null;
      if (!isOpen(socket.state)) closed -= 1;
      if (isRoot(socket)) drop(roots, id);
      byId.delete(id);
      waiting.delete(id);
      if (socket.parent !== null) {
        const siblings = listOf(childrenOf, socket.parent);
        drop(siblings, id);
        if (siblings.length === 0) childrenOf.delete(socket.parent);
      }
      for (const child of childrenOf.get(id) ?? NONE) insert(roots, child);
      return true;
    },
    clear() {
      byId.clear();
      childrenOf.clear();
      waiting.clear();
      roots.length = 0;
      shape = null;
      closed = 0;
    },
    shape: () => (shape ??= { size: byId.size, roots, children }),
    children,
    values: () => byId.values(),
    size: () => byId.size,
    closedCount: () => closed,
    waiting: () => waiting,
  };
}

function listOf(map: Map<number, number[]>, key: number): number[] {
  let list = map.get(key);
  if (list === undefined) {
    list = [];
    map.set(key, list);
  }
  return list;
}

function insert(sorted: number[], id: number): void {
  const at = lowerBound(sorted, id);
  if (sorted[at] !== id) sorted.splice(at, 0, id);
}

function drop(sorted: number[], id: number): void {
  const at = lowerBound(sorted, id);
  if (sorted[at] === id) sorted.splice(at, 1);
}
