import { describe, expect, test } from "vitest";
import { buildTreeRows, rowsBetween } from "../../renderer/sockets/treeRows.ts";
import { createSocketTable } from "../../renderer/sockets/socketTable.ts";
import type { SocketInfo, SocketState } from "../../shared/model/socket.ts";

function socket(id: number, parent: number | null = null, state: SocketState = "connected") {
  const info: SocketInfo = {
    id,
    kind: parent === null ? "tcp-listener" : "tcp-connection",
    parent,
    state,
    local: null,
    remote: null,
    spec: null,
    set: null,
    counters: {
      bytesIn: 0,
      bytesOut: 0,
      receives: 0,
      sends: 0,
      kernelDrops: null,
      refused: 0,
      pendingOut: 0,
    },
    receiveBuffer: null,
    failure: null,
    underWay: null,
    closeCause: null,
    reset: false,
    localEndedAt: null,
    peerEndedAt: null,
    openedAt: 0,
    closedAt: null,
    accepted: 0,
    openChildren: 0,
  };
  return info;
}

describe("the table of sockets", () => {
  test("puts accepted sockets under their listener, in the order they were opened", () => {
    const table = createSocketTable();
    table.put(socket(1));
    table.put(socket(4, 1));
    table.put(socket(2, 1));
    table.put(socket(3));
    expect(table.shape().roots).toEqual([1, 3]);
    expect(table.children(1)).toEqual([2, 4]);
  });

  test("a child that comes before its listener moves under it", () => {
    const table = createSocketTable();
    table.put(socket(5, 1));
    expect(table.shape().roots).toEqual([5]);
    table.put(socket(1));
    expect(table.shape().roots).toEqual([1]);
    expect(table.children(1)).toEqual([5]);
  });

  test("children stay when their listener is taken off the list", () => {
    const table = createSocketTable();
    table.put(socket(1));
    table.put(socket(2, 1));
    expect(table.remove(1)).toBe(true);
    expect(table.shape().roots).toEqual([2]);
    expect(table.remove(2)).toBe(true);
    expect(table.shape().roots).toEqual([]);
    expect(table.size()).toBe(0);
  });

  test("tells a change of shape from a change of state, and counts the closed", () => {
    const table = createSocketTable();
    expect(table.put(socket(1))).toBe(true);
    expect(table.put(socket(1, null, "closed"))).toBe(false);
    expect(table.closedCount()).toBe(1);
    table.put(socket(1));
    expect(table.closedCount()).toBe(0);
  });
});

describe("the rows of the tree", () => {
  test("folds, and finds what is in sight", () => {
    const table = createSocketTable();
    table.put(socket(1));
    for (let id = 2; id < 1002; id++) table.put(socket(id, 1));
    table.put(socket(2000));
    const open = buildTreeRows(table.shape(), new Set());
    expect(open.ids.length).toBe(1002);
    expect(open.tops.at(-1)).toBe(44 + 1000 * 24 + 44);
    expect(rowsBetween(open, 0, 44)).toEqual({ first: 0, last: 1 });
    expect(rowsBetween(open, 44 + 24 * 10, 44 + 24 * 12)).toEqual({ first: 11, last: 13 });
    const folded = buildTreeRows(table.shape(), new Set([1]));
    expect(folded.ids).toEqual([1, 2000]);
    expect(rowsBetween(folded, -100, 10_000)).toEqual({ first: 0, last: 2 });
  });
});
