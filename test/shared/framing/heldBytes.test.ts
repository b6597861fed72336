import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createByteQueue } from "../../../shared/framing/byteQueue.ts";
import { createReadMarks } from "../../../shared/framing/readMarks.ts";
import { eventAt } from "./framerDriver.ts";

describe("what is held of a stream", () => {
  test("a queue of bytes gives them back in order, though their owner overwrites them", () => {
    const step = fc.record({
      push: fc.uint8Array({ maxLength: 40 }),
      drop: fc.oneof(fc.nat(20), fc.nat(80)),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const queue = createByteQueue();
        let expected: number[] = [];
        for (const { push, drop } of steps) {
          const owned = Buffer.from(push);
          queue.push(owned);
          expected = [...expected, ...push].slice(drop);
          queue.drop(drop);
          queue.settle();
          owned.fill(0xee);
          expect([...queue.view()]).toEqual(expected);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("marks know which read a byte came from, also when asked late", () => {
    const step = fc.record({ length: fc.integer({ min: 1, max: 9 }), seek: fc.nat(12) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const marks = createReadMarks();
        const starts: number[] = [];
        let [end, at] = [0, 0];
        for (const { length, seek } of steps) {
          const ordinal = starts.push(end) - 1;
          marks.add({ offset: end, ordinal, time: 0 });
          end += length;
          at = Math.min(end - 1, at + seek);
          const event = eventAt(starts, at);
          expect(marks.seek(at).ordinal).toBe(event);
          expect(marks.next()).toBe(starts[event + 1] ?? null);
          expect(marks.size()).toBe(starts.length - event);
        }
      }),
      { numRuns: 500 },
    );
  });
});
