// What is worked out over chunks and joined blocks is what plain counting gives.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Occurrences } from "../../engine/measure/Occurrences.ts";
import { Roles } from "../../engine/record/index/Roles.ts";
import { Timeline, type MeasuredIndex } from "../../engine/measure/Timeline.ts";
import { timeBin } from "../../shared/measure/bins.ts";
import type { Histogram } from "../../shared/model/measure.ts";
import { ALL, ROWS, handMade, held, measure, type Plain } from "./measuredIndex.ts";

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

test("a filter's rows alone are counted, each as it is among all, over chunks and in any range", async () => {
  await fc.assert(
    fc.asyncProperty(story, fc.integer({ min: 2, max: 9 }), async (events, every) => {
      const isChosen = (ordinal: number) => ordinal % every === 0;
      const all = handMade(...events);
      const index: MeasuredIndex = {
        chunkRows: all.chunkRows,
        count: all.count,
        peek: (i) => all.peek(i),
        chunk: (i) => all.chunk(i),
        chosen: (i) =>
          Uint8Array.from({ length: ROWS }, (_, row) => Number(isChosen(i * ROWS + row))),
      };
      const known = { roles: new Roles(), occurrences: new Occurrences() };
      const timeline = new Timeline(index, ALL, known, 2);
      for (const to of [100_000, 4000, 100_000]) {
        const got = await measure(index, { from: 900, to }, timeline);
        const shown = events.filter(({ time }, ordinal) => time < to && isChosen(ordinal));
        expect(got.totals).toMatchObject({
          events: shown.length,
          receives: shown.filter(({ call }) => call === "recv").length,
          failures: shown.filter(({ failed }) => failed === true).length,
          bytesIn: shown.reduce(
            (sum, { call, result = 0 }) => sum + (call === "recv" ? result : 0),
            0,
          ),
        });
        // Of two filters that share the rows each answer is in one.
        const rest: MeasuredIndex = {
          ...index,
          chosen: (i) => index.chosen?.(i)?.map((is) => 1 - is) ?? null,
        };
        const [whole, other] = [
          await measure(all, { from: 900, to }),
          await measure(rest, { from: 900, to }),
        ];
        expect(got.peerAnswers.count + other.peerAnswers.count).toBe(whole.peerAnswers.count);
        expect(got.ourAnswers.count + other.ourAnswers.count).toBe(whole.ourAnswers.count);
      }
    }),
    { numRuns: 100 },
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
