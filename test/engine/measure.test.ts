// What a time range comes to: counted by bucket and in all, answers timed from the end of what asked.

import { describe, expect, test } from "vitest";
import { TIME_EDGES } from "../../shared/measure/bins.ts";
import { decodeMessage, encodeMessage } from "../../shared/rpc/wireCodec.ts";
import { handMade, held, measure } from "./measuredIndex.ts";

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

test("an answer crosses as bytes unchanged, edges that are shared included", async () => {
  const index = handMade({ time: 5, socket: 1, call: "recv", result: 3 });
  const answer = await measure(index, { to: 10 });
  const there = decodeMessage(encodeMessage({ type: "result", id: 1, value: answer }));
  expect(there).toEqual({ type: "result", id: 1, value: answer });
  expect(answer.gapsOut.edges).toBe(TIME_EDGES);
});
