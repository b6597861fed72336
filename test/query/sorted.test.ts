// Views in other orders than the recorded one, on real recordings: every row in its place, live rows among them, searches and
// places by the order that is shown.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SortedView } from "../../engine/query/sorted/SortedView.ts";
import { Permutation, placeOf } from "../../engine/query/sorted/Permutation.ts";
import { SortedRuns } from "../../engine/query/sorted/SortedRuns.ts";
import { nextTurn } from "../../engine/system/nextTurn.ts";
import type { RecordedView } from "../../engine/query/View.ts";
import { rowAt } from "../../shared/codec/rows.ts";
import { MAX_SORTED, ORDER_KEYS, orderKeyOf, type RowOrder } from "../../shared/model/order.ts";
import { tcpListener, udpSocket } from "../../shared/model/openSpecs.ts";
import { ALL_EVENTS, type Query } from "../../shared/model/query.ts";
import type { Row } from "../../shared/model/rows.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer } from "../support/peer.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";

const BY_LENGTH: RowOrder = { by: "length", descending: false };

describe("on a recording", () => {
  let f: EngineFixture;
  let client: TestClient;
  beforeEach(async () => {
    f = await engineFixture();
    client = attachClient(f.engine);
  });
  afterEach(async () => {
    client.close();
    await f.close();
  });

  /** Messages of these lengths between two of our sockets: each sent and received. */
  async function talk(lengths: readonly number[]): Promise<void> {
    const a = await f.open(udpSocket({ at: { host: "127.0.0.1", port: 0 } }), "bound");
    const b = await f.open(udpSocket({ at: { host: "127.0.0.1", port: 0 } }), "bound");
    await say(a.id, portOf(b.local), lengths);
    await expect.poll(() => f.info(b.id).counters.receives).toBe(lengths.length);
  }
  async function say(from: number, port: number, lengths: readonly number[]): Promise<void> {
    for (const length of lengths)
      await client.call("send", {
        socket: from,
        data: new Uint8Array(length).fill(0x61),
        to: { host: "127.0.0.1", port },
      });
  }
  async function rowsOf(query: Query): Promise<Row[]> {
    const { rows } = await client.call("rows", { query, from: 0, count: 1000 });
    return Array.from({ length: rows.seq.length }, (_, i) => rowAt(rows, i));
  }
  /** What should be shown: the recorded rows, sorted by what does not change the order of those that are alike. */
  async function expected(query: Query, order: RowOrder): Promise<number[]> {
    const { order: _, ...recorded } = query;
    const rows = await rowsOf(recorded);
    const key = (row: Row) => orderKeyOf(row, order.by) * (order.descending ? -1 : 1);
    return rows.toSorted((a, b) => key(a) - key(b)).map(({ seq }) => seq);
  }
  const seqs = async (query: Query) => (await rowsOf(query)).map(({ seq }) => seq);

  test.for(ORDER_KEYS.flatMap((by) => [true, false].map((descending) => ({ by, descending }))))(
    "all rows stand by $by, descending $descending",
    async (order) => {
      await talk([5, 300, 1, 5, 70, 0, 300]);
      const query: Query = { ...ALL_EVENTS, order };
      await client.follow(query);
      const all = f.seen.length;
      await expect.poll(() => client.view()?.total).toBe(all);
      expect(await seqs(query)).toEqual(await expected(query, order));
      expect(client.view()).toMatchObject({ scan: null, sorted: { rows: all, of: all } });
    },
  );

  test("filtered rows and messages are sorted, too, and a message is found where it stands", async () => {
    await talk([5, 300, 1, 70]);
    for (const more of [{ filter: "len > 2" }, { mode: "messages" as const }]) {
      const order = { by: "length", descending: true } as const;
      const query: Query = { ...ALL_EVENTS, ...more, order };
      await client.follow({ ...ALL_EVENTS, ...more });
      const total = more.filter === undefined ? 8 : 6;
      await expect.poll(() => client.view()?.total).toBe(total);
      await client.follow(query);
      await expect.poll(() => client.view()?.total).toBe(total);
      const rows = await rowsOf(query);
      expect(rows.map((row) => row.result).slice(0, 4)).toEqual([300, 300, 70, 70]);
      if (more.filter === undefined)
        expect(await client.call("frame", { query, position: 2 })).toMatchObject({ length: 70 });
    }
  });

  test("what comes joins them in its place, and all that is known of places is told anew", async () => {
    await talk([5, 300]);
    const query: Query = { ...ALL_EVENTS, order: BY_LENGTH };
    await client.follow(query);
    await expect.poll(() => client.view()?.total).toBe(f.seen.length);
    await say(1, portOf(f.info(2).local), [70, 400]);
    await expect.poll(() => f.info(2).counters.receives).toBe(4);
    await expect.poll(() => client.view()?.total).toBe(f.seen.length);
    expect(await seqs(query)).toEqual(await expected(query, BY_LENGTH));
  });

  test("an event is found where it stands, and the next match is the next one further down", async () => {
    await talk([5, 300, 1, 300, 70]);
    const query: Query = { ...ALL_EVENTS, order: BY_LENGTH };
    await client.follow(query);
    await expect.poll(() => client.view()?.total).toBe(f.seen.length);
    const order = await seqs(query);
    for (const [position, seq] of order.entries())
      expect(await client.call("locate", { query, seq })).toMatchObject({ position });
    const find = "call == recv and len > 1";
    const wanted = (await rowsOf(query)).filter((row) => row.call === "recv" && row.result > 1);
    const found: number[] = [];
    let at: { readonly seq: number; readonly position?: number } = { seq: 0 };
    for (;;) {
      const step = await client.call("find", { query, find, direction: "next", ...at });
      if (step.seq === null) break;
      expect(step).toMatchObject({ index: found.length, total: wanted.length, complete: true });
      expect(order[step.position]).toBe(step.seq);
      found.push(step.seq);
      at = { seq: step.seq, position: step.position };
    }
    expect(found).toEqual(wanted.map(({ seq }) => seq));
    const last = await client.call("find", { query, find, direction: "previous", seq: 1e9 });
    expect(last.seq).toBe(found.at(-1));
    const before = await client.call("find", {
      query,
      find,
      direction: "previous",
      seq: 1e9,
      position: last.position,
    });
    expect(before.seq).toBe(found.at(-2));
  });

  test("an order that there is none of is refused", async () => {
    const query = { ...ALL_EVENTS, order: { by: "colour", descending: false } };
    expect(await client.raw("rows", { query, from: 0, count: 1 })).toMatchObject({
      failure: { code: "PORTSCOPE_BAD_INPUT" },
    });
  });

  test("one connection's rows are sorted by themselves", async () => {
    const listener = await f.open(tcpListener(), "listening");
    const { socket } = await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
    socket.write("hello");
    await expect.poll(() => f.info(listener.id).accepted).toBe(1);
    await expect.poll(() => f.info(2).counters.bytesIn).toBe(5);
    const order = { by: "length", descending: true } as const;
    const query: Query = { ...ALL_EVENTS, scope: { kind: "socket", socket: 2 }, order };
    await client.follow(query);
    await expect.poll(() => client.view()?.total).toBeGreaterThan(0);
    expect((await rowsOf(query))[0]).toMatchObject({ call: "recv", result: 5 });
  });
});

/** Rows with these keys, of which more come when they are pushed. */
function recordedRows(keys: number[]): RecordedView {
  const row = (position: number) => ({ seq: position + 1 }) as Row;
  return {
    total: () => keys.length,
    rows: async (from, count) => keys.slice(from, from + count).map((_, i) => row(from + i)),
    places: async () => [],
    rowsAt: async (positions) => positions.map(row),
    keys: async (_by, from, count) => Float64Array.from(keys.slice(from, from + count)),
    positionOf: async (seq) => seq - 1,
    idAt: async (position) => position,
    placeOf: async (id) => id,
    scan: () => null,
    catchUp() {},
    reach: async () => {},
    more: async () => false,
    stop() {},
    close() {},
  };
}

test("past the bound rows stand behind the sorted ones as they were recorded, and how many are sorted is told", async () => {
  const keys = [3, 1, 2];
  const recorded = recordedRows(keys);
  const view = new SortedView({ recorded, order: BY_LENGTH, most: 4, onProgress() {} });
  await view.settled();
  expect(view.recordedPositions(0, 10)).toEqual([1, 2, 0]);
  keys.push(0, 9, 4);
  await view.settled();
  expect(view.recordedPositions(0, 10)).toEqual([3, 1, 2, 0, 4, 5]);
  expect(view.sorted()).toEqual({ rows: 4, of: 6 });
  expect(view.total()).toBe(6);
  expect(await view.positionOf(4)).toBe(0);
  expect(await view.positionOf(5)).toBe(4);
  const { length } = keys;
  keys.push(1);
  expect([view.total(), view.arrangement()]).toEqual([length + 1, 2]);
});

test("rows that somebody looks at stand still for a moment, whatever comes", async () => {
  const keys = [3, 1, 2];
  let now = 0;
  const recorded = recordedRows(keys);
  const view = new SortedView({ recorded, order: BY_LENGTH, now: () => now, onProgress() {} });
  await view.settled();
  keys.push(0);
  view.catchUp();
  await nextTurn();
  expect([view.arrangement(), view.total()]).toEqual([1, 3]);
  now = 1000;
  view.catchUp();
  await expect.poll(() => view.arrangement()).toBe(2);
  expect(view.recordedPositions(0, 4)).toEqual([3, 1, 2, 0]);
});

test("rows that a full disk took back are sorted no more", async () => {
  const keys = [3, 1, 2];
  const view = new SortedView({
    recorded: recordedRows(keys),
    order: BY_LENGTH,
    onProgress() {},
  });
  await view.settled();
  keys.length = 2;
  await view.settled();
  expect(view.recordedPositions(0, 10)).toEqual([1, 0]);
});

test("a million rows are sorted exactly, keys of 32 bits among them", async () => {
  const keys = Array.from({ length: MAX_SORTED }, (_, i) => (i * 2_654_435_761) % 2 ** 32);
  const runs = new SortedRuns(new Float64Array(0));
  for (let from = 0; from < keys.length; from += 16_384) {
    const part = keys.slice(from, from + 16_384);
    await runs.add(Float64Array.from(part, (key, i) => placeOf(key, from + i, true)));
  }
  const permutation = new Permutation(true, await runs.collected());
  const sorted = permutation.recorded(0, MAX_SORTED).map((position) => keys[position] ?? 0);
  expect(sorted.every((key, i) => i === 0 || key <= (sorted[i - 1] ?? 0))).toBe(true);
  expect(new Set(permutation.recorded(0, MAX_SORTED)).size).toBe(MAX_SORTED);
  const last = MAX_SORTED - 1;
  expect(permutation.recorded(permutation.rank(keys[last] ?? 0, last), MAX_SORTED)[0]).toBe(last);
});
