// Asked again: what is known is not counted again, and what was cut off or nobody waits for not at all.

import { describe, expect, test } from "vitest";
import { createMeasure } from "../../engine/measure/createMeasure.ts";
import { Occurrences } from "../../engine/measure/Occurrences.ts";
import { Roles } from "../../engine/record/index/Roles.ts";
import { Timeline, type MeasuredIndex } from "../../engine/measure/Timeline.ts";
import type { Scope } from "../../shared/model/rows.ts";
import { ALL, ROWS, handMade, measure, type Plain } from "./measuredIndex.ts";

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
