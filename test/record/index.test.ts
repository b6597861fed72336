import { statSync } from "node:fs";
import * as fc from "fast-check";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ACCEPT_CODE, CHUNK_ROWS } from "../../engine/record/index/chunk.ts";
import { EventIndex } from "../../engine/record/index/EventIndex.ts";
import { ScopeView } from "../../engine/query/ScopeView.ts";
import type { Scope } from "../../shared/model/rows.ts";
import { indexRow } from "../support/indexRow.ts";
import { tempFolder } from "../support/tempFolder.ts";

const RECV_CODE = 7;
let folder: Awaited<ReturnType<typeof tempFolder>>;
let index: EventIndex;
beforeEach(async () => {
  folder = await tempFolder();
  index = new EventIndex(join(folder.path, "index"));
});
afterEach(async () => {
  index.close();
  await folder.remove();
});

interface Plain {
  readonly socket: number;
  readonly result: number;
  readonly code: number;
}

/** What a view must hold, worked out the plain way. */
function matching(
  events: readonly Plain[],
  scope: Scope,
  parents: ReadonlyMap<number, number>,
): number[] {
  return events.flatMap(({ socket, result, code }, ordinal) => {
    switch (scope.kind) {
      case "all":
        return [ordinal];
      case "family":
        return socket === scope.socket || parents.get(socket) === scope.socket ? [ordinal] : [];
      case "socket":
        return socket === scope.socket || (code === ACCEPT_CODE && result === scope.socket)
          ? [ordinal]
          : [];
    }
  });
}

test("views over several chunks, hot and cold, hold exactly their rows", async () => {
  // 20 chunks: more than are kept in memory. Socket 1 accepts now and then, 3 is rare, the rest is a flood.
  const total = 20 * CHUNK_ROWS + 1234;
  const events: Plain[] = [];
  const parents = new Map<number, number>();
  let next = 10;
  for (let i = 0; i < total; i++) {
    const accept = i % 50_021 === 0;
    const event = accept
      ? { socket: 1, result: next, code: ACCEPT_CODE }
      : {
          socket: i % 99_991 === 0 ? 3 : i % 7 === 0 && next > 10 ? next - 1 : 2,
          result: 5,
          code: RECV_CODE,
        };
    if (accept) parents.set(next++, 1);
    events.push(event);
    index.append(
      indexRow(i * 64, i, { socket: event.socket, result: event.result, code: event.code }),
    );
  }
  if (process.platform !== "win32") expect(statSync(index.path ?? "").mode & 0o777).toBe(0o600);
  const scopes: Scope[] = [
    { kind: "all" },
    { kind: "socket", socket: 1 },
    { kind: "socket", socket: 3 },
    { kind: "socket", socket: 12 },
    { kind: "family", socket: 1 },
    { kind: "socket", socket: 9999 },
  ];
  for (const scope of scopes) {
    const expected = matching(events, scope, parents);
    const view = new ScopeView(index, scope);
    expect(view.total()).toBe(expected.length);
    for (const from of [
      0,
      1,
      Math.floor(expected.length / 2),
      expected.length - 3,
      expected.length + 5,
    ].filter((n) => n >= 0)) {
      expect(await view.ordinals(from, 200)).toEqual(expected.slice(from, from + 200));
      const ordinal = expected[from];
      if (ordinal !== undefined) expect(await view.positionOf(ordinal)).toBe(from);
    }
  }
  const cold = await index.chunk(0);
  expect([cold.offset[1], cold.time[2], cold.socket[0]]).toEqual([64, 2, 1]);
});

test("a view counts on as events come, over the seal of a chunk", () => {
  const view = new ScopeView(index, { kind: "socket", socket: 4 });
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40_000 }), { maxLength: 6 }), (bursts) => {
      for (const burst of bursts) {
        const before = view.total();
        for (let i = 0; i < burst; i++)
          index.append(indexRow(0, 0, { socket: i % 2 === 0 ? 4 : 5, result: 0, code: RECV_CODE }));
        expect(view.total() - before).toBe(Math.ceil(burst / 2));
      }
    }),
    { numRuns: 10 },
  );
});

test("what never reached the disk is dropped from the end, over chunks", async () => {
  for (let i = 0; i < CHUNK_ROWS + 10; i++)
    index.append(indexRow(i * 100, i, { socket: 1, result: 0, code: RECV_CODE }));
  await index.truncate(CHUNK_ROWS * 100 - 500);
  expect(index.count).toBe(CHUNK_ROWS - 5);
  index.append(indexRow(7, 7, { socket: 9, result: 0, code: RECV_CODE }));
  expect((await index.chunk(0)).socket[CHUNK_ROWS - 5]).toBe(9);
});

test("a view holds no row that was dropped from the end", async () => {
  const view = new ScopeView(index, { kind: "socket", socket: 1 });
  const rows = CHUNK_ROWS + 10;
  for (let i = 0; i < rows; i++)
    index.append(indexRow(i * 100, i, { socket: i % 2, result: 0, code: RECV_CODE }));
  expect(view.total()).toBe(rows / 2);
  await index.truncate((rows - 4) * 100);
  expect(view.total()).toBe(rows / 2 - 2);
  await index.truncate((CHUNK_ROWS - 100) * 100);
  expect(view.total()).toBe(CHUNK_ROWS / 2 - 50);
  expect(await view.ordinals(CHUNK_ROWS / 2 - 52, 200)).toEqual([
    CHUNK_ROWS - 103,
    CHUNK_ROWS - 101,
  ]);
});
