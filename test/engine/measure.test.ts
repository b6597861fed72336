import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MeasuredColumns } from "../../engine/measure/aggregate.ts";
import { createMeasure } from "../../engine/measure/createMeasure.ts";
import { measureRange } from "../../engine/measure/measureRange.ts";
import { Occurrences } from "../../engine/measure/Occurrences.ts";
import { Roles } from "../../engine/measure/Roles.ts";
import { Timeline, type MeasuredIndex } from "../../engine/measure/Timeline.ts";
import { rowFlags } from "../../shared/codec/rows.ts";
import { TIME_EDGES, timeBin } from "../../shared/measure/bins.ts";
import { CALLS, type Call } from "../../shared/model/event.ts";
import type { Histogram, Measurement } from "../../shared/model/measure.ts";
import type { Scope } from "../../shared/model/rows.ts";
import { decodeMessage, encodeMessage } from "../../shared/rpc/wireCodec.ts";

interface Plain {
  readonly time: number;
  readonly socket: number;
  readonly call: Call;
  readonly result?: number;
  readonly failed?: boolean;
}

/** Small chunks, so that a few rows make many. */
const ROWS = 8;
const ALL: Scope = { kind: "all" };
const goOn = () => undefined;

interface HandMade extends MeasuredIndex {
  /** How often a chunk was asked for. */
  readonly reads: number[];
  append(...events: readonly Plain[]): void;
  truncate(count: number): void;
}

function handMade(...first: readonly Plain[]): HandMade {
  const chunks: MeasuredColumns[] = [];
  const reads: number[] = [];
  let count = 0;
  const at = (i: number) =>
    (chunks[i] ??= {
      time: new Float64Array(ROWS),
      socket: new Uint32Array(ROWS),
      result: new Uint32Array(ROWS),
      code: new Uint16Array(ROWS),
    });
  const index: HandMade = {
    reads,
    chunkRows: ROWS,
    get count() {
      return count;
    },
    peek: at,
    async chunk(i) {
      reads.push(i);
      return Promise.resolve(at(i));
    },
    truncate(to) {
      count = to;
    },
    append(...events) {
      for (const { time, socket, call, result = 0, failed = false } of events) {
        const columns = at(Math.floor(count / ROWS));
        const row = count % ROWS;
        const direction = call === "recv" ? "in" : call === "send" ? "out" : null;
        columns.time[row] = time;
        columns.socket[row] = socket;
        columns.result[row] = result;
        columns.code[row] = CALLS.indexOf(call) | (rowFlags(direction, failed) << 8);
        count += 1;
      }
    },
  };
  index.append(...first);
  return index;
}

async function measure(
  index: MeasuredIndex,
  wanted: { scope?: Scope; from?: number | null; to: number; buckets?: number },
  timeline = new Timeline(index, wanted.scope ?? ALL, {
    roles: new Roles(),
    occurrences: new Occurrences(),
  }),
): Promise<Measurement> {
  return measureRange(index, timeline, { scope: ALL, from: null, buckets: 10, ...wanted }, goOn);
}

/** Bin edges that hold something, with how much. */
function held({ edges, counts }: Histogram): [number, number][] {
  return Array.from(counts, (count, i): [number, number] => [edges[i] ?? 0, count]).filter(
    ([, count]) => count > 0,
  );
}

describe("a client's conversation", () => {
  const index = handMade(
    { time: 100, socket: 1, call: "socket" },
    { time: 110, socket: 1, call: "connect" },
    { time: 120, socket: 1, call: "send", result: 100 },
    { time: 128, socket: 1, call: "send", result: 28 },
    // 16 µs after the last byte that asked; the pieces that follow are no answers of their own.
    { time: 144, socket: 1, call: "recv", result: 1000 },
    { time: 145, socket: 1, call: "recv", result: 24 },
    // Our next question is nobody's answer.
    { time: 180, socket: 1, call: "send", result: 1 },
    { time: 190, socket: 1, call: "send", result: 0, failed: true },
    { time: 199, socket: 1, call: "close" },
  );

  test("is counted by bucket, in the direction it went", async () => {
    const { buckets, totals, from, to } = await measure(index, { to: 200 });
    expect([from, to, buckets.start, buckets.width]).toEqual([100, 200, 100, 10]);
    expect([...buckets.bytesOut]).toEqual([0, 0, 128, 0, 0, 0, 0, 0, 1, 0]);
    expect([...buckets.bytesIn]).toEqual([0, 0, 0, 0, 1024, 0, 0, 0, 0, 0]);
    expect([...buckets.sends]).toEqual([0, 0, 2, 0, 0, 0, 0, 0, 1, 0]);
    expect([...buckets.opened]).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect([...buckets.open]).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 1, 0]);
    expect([...buckets.closed].at(-1)).toBe(1);
    expect([...buckets.failures].at(-1)).toBe(1);
    expect(totals).toEqual({
      events: 9,
      bytesIn: 1024,
      bytesOut: 129,
      receives: 2,
      sends: 3,
      opened: 1,
      closed: 1,
      failures: 1,
      open: 0,
    });
  });

  test("its answers are timed from the last byte of the question to the first of the answer", async () => {
    const { peerAnswers, ourAnswers, gapsIn, gapsOut, sizesIn, sizesOut } = await measure(index, {
      to: 200,
    });
    expect(peerAnswers).toMatchObject({ count: 1, min: 16, max: 16, p50: 16, p95: 16, p99: 16 });
    expect(held(peerAnswers.histogram)).toEqual([[16, 1]]);
    expect(ourAnswers).toMatchObject({ count: 0, min: null, max: null, p50: null });
    expect(held(gapsIn)).toEqual([[1, 1]]);
    expect(held(gapsOut)).toEqual([
      [8, 1],
      [52, 1],
    ]);
    expect(held(sizesIn)).toEqual([
      [16, 1],
      [512, 1],
    ]);
    expect(held(sizesOut)).toEqual([
      [1, 1],
      [16, 1],
      [64, 1],
    ]);
  });

  test("a part of it counts only what lies in it; the question before it still is the question", async () => {
    const { totals, peerAnswers, buckets } = await measure(index, { from: 130, to: 145 });
    expect(totals).toMatchObject({ events: 1, bytesIn: 1000, bytesOut: 0, opened: 0, open: 1 });
    expect(peerAnswers).toMatchObject({ count: 1, min: 16 });
    expect([...buckets.open]).toEqual(Array.from({ length: buckets.open.length }, () => 1));
  });
});

test("on an accepted connection the peer asks; a family is its listener and what it accepted", async () => {
  const index = handMade(
    { time: 10, socket: 1, call: "listen" },
    { time: 20, socket: 1, call: "accept", result: 2 },
    { time: 21, socket: 1, call: "accept", result: 3 },
    { time: 22, socket: 1, call: "accept", failed: true },
    { time: 30, socket: 2, call: "recv", result: 5 },
    { time: 34, socket: 2, call: "send", result: 5 },
    { time: 90, socket: 2, call: "recv", result: 5 },
    { time: 95, socket: 3, call: "close" },
    { time: 96, socket: 9, call: "recv", result: 5 },
    { time: 97, socket: 9, call: "send", result: 5 },
  );
  const family = await measure(index, { scope: { kind: "family", socket: 1 }, to: 100 });
  expect(family.totals).toMatchObject({
    events: 8,
    receives: 2,
    opened: 2,
    closed: 1,
    failures: 1,
    open: 1,
  });
  expect(family.ourAnswers).toMatchObject({ count: 1, min: 4, max: 4 });
  expect(family.peerAnswers.count).toBe(0);
  const one = await measure(index, { scope: { kind: "socket", socket: 2 }, to: 100 });
  expect(one.totals).toMatchObject({ events: 4, opened: 1, open: 1, bytesIn: 10 });
  // Nobody connected socket 9; a peer spoke first.
  const all = await measure(index, { to: 100 });
  expect(all.ourAnswers).toMatchObject({ count: 2, min: 1, max: 4 });
});

test("nothing at all has buckets too", async () => {
  const { totals, buckets, from, to } = await measure(handMade(), { to: 1000 });
  expect(totals.events).toBe(0);
  expect([from, to, buckets.open.length]).toEqual([1000, 1001, 1]);
});

/** Sums, and durations as bins, worked out the plain way; all of one scope. */
function plainly(events: readonly Plain[], from: number, to: number) {
  const accepted = new Set(
    events.filter(({ call }) => call === "accept").map(({ result }) => result),
  );
  const connected = new Set(accepted);
  const asks = new Map<number, "in" | "out">();
  const last = new Map<number, { time: number; direction: "in" | "out" }>();
  const totals = { events: 0, bytesIn: 0, bytesOut: 0, opened: 0, closed: 0, open: 0, failures: 0 };
  const answers = { peer: [] as number[], ours: [] as number[] };
  for (const { time, socket, call, result = 0, failed } of events) {
    if (time >= to) break;
    const inside = time >= from ? 1 : 0;
    totals.events += inside;
    if (failed) totals.failures += inside;
    else if (call === "accept" || call === "connect") {
      connected.add(socket);
      asks.set(call === "accept" ? result : socket, call === "accept" ? "in" : "out");
      totals.opened += inside;
      totals.open += 1;
    } else if (call === "close" && connected.has(socket)) {
      totals.closed += inside;
      totals.open -= 1;
    } else if (call === "send" || call === "recv") {
      const direction = call === "send" ? "out" : "in";
      totals[direction === "in" ? "bytesIn" : "bytesOut"] += inside * result;
      if (!asks.has(socket)) asks.set(socket, direction);
      const before = last.get(socket);
      if (
        inside === 1 &&
        before !== undefined &&
        before.direction !== direction &&
        before.direction === asks.get(socket)
      )
        answers[direction === "in" ? "peer" : "ours"].push(timeBin(time - before.time));
      last.set(socket, { time, direction });
    }
  }
  return {
    totals,
    peer: answers.peer.toSorted((a, b) => a - b),
    ours: answers.ours.toSorted((a, b) => a - b),
  };
}

function bins(histogram: Histogram): number[] {
  return Array.from(histogram.counts).flatMap((count, bin) =>
    Array.from({ length: count }, () => bin),
  );
}

/** What sockets do, legally: connect or be accepted, talk, close. */
const story = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom("send", "recv", "recv", "fail", "close"),
      fc.integer({ min: 0, max: 40 }),
    ),
    { maxLength: 120 },
  )
  .map((steps) => {
    let time = 1000;
    let next = 10;
    const open = new Map<number, number>();
    const events: Plain[] = [];
    for (const [slot, what, wait] of steps) {
      time += wait * wait;
      const socket = open.get(slot);
      if (socket === undefined) {
        open.set(slot, next);
        if (slot % 3 === 0) events.push({ time, socket: 1, call: "accept", result: next });
        else events.push({ time, socket: next, call: slot % 3 === 1 ? "connect" : "bind" });
        next += 1;
      } else if (what === "close") {
        events.push({ time, socket, call: "close" });
        open.delete(slot);
      } else if (what === "fail") events.push({ time, socket, call: "send", failed: true });
      else events.push({ time, socket, call: what === "send" ? "send" : "recv", result: wait });
    }
    return events;
  });

test("over chunks, joined blocks and any range: as counted plainly; buckets sum up to the totals", async () => {
  await fc.assert(
    fc.asyncProperty(
      story,
      fc.integer({ min: 900, max: 60_000 }),
      fc.integer({ min: 1, max: 60_000 }),
      fc.integer({ min: 10, max: 2000 }),
      fc.integer({ min: 2, max: 20 }),
      async (events, from, length, buckets, maxBlocks) => {
        const index = handMade(...events);
        const timeline = new Timeline(
          index,
          ALL,
          { roles: new Roles(), occurrences: new Occurrences() },
          maxBlocks,
        );
        for (const [start, end] of [
          [900, 100_000],
          [from, from + length],
        ] as const) {
          const got = await measure(index, { from: start, to: end, buckets }, timeline);
          const expected = plainly(events, start, end);
          expect(got.totals).toMatchObject(expected.totals);
          if (start === 900) {
            expect(bins(got.peerAnswers.histogram)).toEqual(expected.peer);
            expect(bins(got.ourAnswers.histogram)).toEqual(expected.ours);
          } else {
            // What a range's first messages follow is not looked for beyond one chunk.
            expect(got.peerAnswers.count).toBeLessThanOrEqual(expected.peer.length);
          }
          const sum = (column: Float64Array) => column.reduce((a, b) => a + b, 0);
          expect(sum(got.buckets.bytesIn)).toBe(got.totals.bytesIn);
          expect(sum(got.buckets.sends)).toBe(got.totals.sends);
          expect(got.buckets.open.length).toBeLessThanOrEqual(buckets);
          expect(got.buckets.open.at(-1)).toBe(got.totals.open);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test("the same buckets come from blocks as from rows", async () => {
  const events = Array.from({ length: 1000 }, (_, i): Plain => ({
    time: 1000 + i * 7,
    socket: 1 + (i % 3),
    call: i % 2 === 0 ? "recv" : "send",
    result: i,
  }));
  const index = handMade(...events);
  const { buckets } = await measure(index, { from: 1000, to: 8000, buckets: 700 });
  for (const [i, bytes] of buckets.bytesIn.entries()) {
    const start = buckets.start + i * buckets.width;
    const inside = events.filter(
      ({ time, call }) => call === "recv" && time >= start && time < start + buckets.width,
    );
    expect(bytes).toBe(inside.reduce((sum, { result = 0 }) => sum + result, 0));
  }
});

test("looking finer than blocks tell, an answer counts over the border of each", async () => {
  const talk = Array.from({ length: ROWS * 40 }, (_, i): Plain => ({
    time: 1000 + i * 1000,
    socket: 1 + (i % 3),
    call: i % 6 < 3 ? "send" : "recv",
    result: 1,
  }));
  const index = handMade(...talk);
  const timeline = new Timeline(index, ALL, { roles: new Roles(), occurrences: new Occurrences() });
  const range = { from: 1000 + ROWS * 10 * 1000, to: 1000 + ROWS * 14 * 1000 };
  const coarse = await measure(index, { ...range, buckets: 10 }, timeline);
  index.reads.length = 0;
  const fine = await measure(index, { ...range, buckets: 2000 }, timeline);
  expect(index.reads.length).toBeGreaterThan(4);
  expect(coarse.peerAnswers.count).toBe(
    talk.filter(({ call, time }) => call === "recv" && time >= range.from && time < range.to)
      .length,
  );
  expect(fine.peerAnswers).toEqual(coarse.peerAnswers);
  expect(fine.totals).toEqual(coarse.totals);
  expect(held(fine.gapsOut)).toEqual(held(coarse.gapsOut));
});

describe("what is known is not counted again", () => {
  const flood = (count: number): Plain[] =>
    Array.from({ length: count }, (_, i) => ({
      time: 1000 + i * 100,
      socket: 1 + (i % 2),
      call: "recv",
      result: 1,
    }));

  test("a second call reads no sealed chunk that lies within the range; a growing index only what is new", async () => {
    const index = handMade(...flood(ROWS * 50 + 3));
    const timeline = new Timeline(index, ALL, {
      roles: new Roles(),
      occurrences: new Occurrences(),
    });
    expect((await measure(index, { from: 0, to: 1e6 }, timeline)).totals.events).toBe(
      ROWS * 50 + 3,
    );
    expect(index.reads.length).toBe(50);
    await measure(index, { from: 0, to: 1e6 }, timeline);
    expect(index.reads.length).toBe(50);
    index.append(
      ...Array.from({ length: ROWS }, (): Plain => ({
        time: 900_000,
        socket: 1,
        call: "recv",
        result: 1,
      })),
    );
    expect((await measure(index, { from: 0, to: 1e6 }, timeline)).totals.events).toBe(
      ROWS * 51 + 3,
    );
    expect(index.reads.slice(50)).toEqual([50]);
  });

  test("chunks after the range, and those without the socket, are not read", async () => {
    const index = handMade(
      ...flood(ROWS * 50),
      ...Array.from({ length: ROWS }, (): Plain => ({ time: 1e6, socket: 7, call: "recv" })),
      ...flood(ROWS).map((event) => ({ ...event, time: 2e6 })),
    );
    await measure(index, { from: 0, to: 1000 + ROWS * 100 * 10 });
    expect(index.reads.length).toBeLessThanOrEqual(12);
    index.reads.length = 0;
    const occurrences = new Occurrences();
    await measure(
      index,
      { to: 3e6 },
      new Timeline(index, ALL, { roles: new Roles(), occurrences }),
    );
    index.reads.length = 0;
    const scope: Scope = { kind: "socket", socket: 7 };
    const timeline = new Timeline(index, scope, { roles: new Roles(), occurrences });
    const wanted = { scope, from: 0, to: 3e6 };
    expect((await measure(index, wanted, timeline)).totals.events).toBe(ROWS);
    expect(index.reads).toEqual([50]);
  });
});

/** Never cancelled. */
const views = { of: () => null };
const ON = { views, signal: new AbortController().signal };

describe("a call whose answer nobody waits for", () => {
  const long = handMade(
    ...Array.from({ length: ROWS * 200 }, (_, i): Plain => ({
      time: i,
      socket: 1,
      call: "recv",
      result: 1,
    })),
  );
  const input = { scope: ALL, from: 0, to: 2000, buckets: 100 };

  test("ends when it is cancelled, and no other does", async () => {
    const run = createMeasure({ index: () => long });
    const controller = new AbortController();
    const first = run(input, { views, signal: controller.signal });
    const others = [run(input, ON), run(input, ON)];
    controller.abort();
    await expect(first).rejects.toMatchObject({ failure: { code: "PORTSCOPE_CANCELLED" } });
    for (const { totals } of await Promise.all(others)) expect(totals.events).toBe(ROWS * 200);
  });

  test("stops when another recording began", async () => {
    let index: MeasuredIndex = long;
    const fresh = () =>
      handMade(
        ...Array.from({ length: ROWS * 9 }, (_, i): Plain => ({
          time: i,
          socket: 1,
          call: "recv",
        })),
      );
    const run = createMeasure({ index: () => index });
    index = fresh();
    const replaced = run(input, ON);
    index = fresh();
    await expect(replaced).rejects.toMatchObject({
      failure: { code: "PORTSCOPE_RECORDING_REPLACED" },
    });
    await expect(createMeasure({ index: () => null })(input, ON)).rejects.toMatchObject({
      failure: { code: "PORTSCOPE_NOT_RECORDED" },
    });
  });
});

test("what a full disk cut off is not counted any more", async () => {
  const index = handMade(
    ...Array.from({ length: ROWS * 5 }, (_, i): Plain => ({ time: i, socket: 1, call: "recv" })),
  );
  const run = createMeasure({ index: () => index });
  const input = { scope: ALL, from: 0, to: 1000, buckets: 10 };
  expect((await run(input, ON)).totals.events).toBe(ROWS * 5);
  index.truncate(ROWS * 3 + 2);
  expect((await run(input, ON)).totals.events).toBe(ROWS * 3 + 2);
});

test("an answer crosses as bytes unchanged, edges that are shared included", async () => {
  const index = handMade({ time: 5, socket: 1, call: "recv", result: 3 });
  const answer = await measure(index, { to: 10 });
  const there = decodeMessage(encodeMessage({ type: "result", id: 1, value: answer }));
  expect(there).toEqual({ type: "result", id: 1, value: answer });
  expect(answer.gapsOut.edges).toBe(TIME_EDGES);
});
