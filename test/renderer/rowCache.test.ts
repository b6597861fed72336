import { describe, expect, test } from "vitest";
import { createRowCache, PAGE_ROWS } from "../../renderer/events/rowCache.ts";
import { packRows } from "../../shared/codec/rows.ts";
import type { Row } from "../../shared/model/rows.ts";

function rows(from: number, count: number) {
  return packRows(
    from,
    Array.from({ length: count }, (_, i) => row(from + i)),
  );
}

function row(position: number): Row {
  return {
    seq: position + 1,
    time: 0,
    socket: 1,
    call: "recv",
    direction: "in",
    failed: false,
    result: 0,
    peer: "",
    at: -1,
    part: 0,
    incomplete: false,
    problem: false,
    damaged: false,
    preview: new Uint8Array(),
  };
}

describe("the cache of rows", () => {
  test("answers from tails as they come, one event each", () => {
    const cache = createRowCache();
    for (let at = 0; at < 50; at++) cache.putTail(rows(at, 1));
    expect(cache.row(0)?.seq).toBe(1);
    expect(cache.row(49)?.seq).toBe(50);
    expect(cache.row(50)).toBeNull();
    expect(cache.missing(0, 50)).toEqual([]);
  });

  test("a tail that skips rows leaves them missing", () => {
    const cache = createRowCache();
    cache.putTail(rows(0, 10));
    cache.putTail(rows(1000, 10));
    expect(cache.row(500)).toBeNull();
    expect(cache.row(1009)?.seq).toBe(1010);
    expect(cache.missing(995, 1010)).toEqual([4]);
  });

  test("a later tail covers what it overlaps", () => {
    const cache = createRowCache();
    cache.putTail(rows(0, 10));
    cache.putTail(rows(5, 20));
    expect(cache.row(4)?.seq).toBe(5);
    expect(cache.row(24)?.seq).toBe(25);
    cache.putTail(rows(0, 3));
    expect(cache.row(2)?.seq).toBe(3);
    expect(cache.row(5)).toBeNull();
  });

  test("a page that was read short is asked for again once there is more", () => {
    const cache = createRowCache();
    cache.putPage(0, rows(0, 150));
    expect(cache.missing(0, 150)).toEqual([]);
    expect(cache.missing(0, 160)).toEqual([0]);
  });

  test("asks first for what is nearest to the middle of the sight", () => {
    const cache = createRowCache();
    expect(cache.missing(0, 5 * PAGE_ROWS)[0]).toBe(2);
  });

  test("keeps a bounded number of pages, those used last", () => {
    const cache = createRowCache();
    for (let page = 0; page < 128; page++) cache.putPage(page, rows(page * PAGE_ROWS, PAGE_ROWS));
    expect(cache.row(0)?.seq).toBe(1);
    cache.putPage(128, rows(128 * PAGE_ROWS, PAGE_ROWS));
    expect(cache.row(0)?.seq).toBe(1);
    expect(cache.row(PAGE_ROWS)).toBeNull();
  });
});
