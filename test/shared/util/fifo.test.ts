import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Fifo } from "../../../shared/util/Fifo.ts";

test("takes out what was put in, in that order, whatever the order of putting and taking", () => {
  const steps = fc.array(fc.oneof(fc.integer({ min: 1, max: 100 }), fc.constant(null)), {
    maxLength: 1000,
  });
  fc.assert(
    fc.property(steps, (all) => {
      const fifo = new Fifo<number>();
      const model: number[] = [];
      for (const step of all) {
        if (step === null) expect(fifo.shift()).toBe(model.shift());
        else {
          fifo.push(step);
          model.push(step);
        }
        expect([fifo.size, fifo.peek(), fifo.last()]).toEqual([
          model.length,
          model[0],
          model.at(-1),
        ]);
      }
    }),
  );
});

test("forgets what was taken while more keeps coming", () => {
  const fifo = new Fifo<object>();
  for (let i = 0; i < 10; i++) fifo.push({});
  for (let i = 0; i < 100_000; i++) {
    fifo.push({});
    fifo.shift();
  }
  expect(fifo.size).toBe(10);
  expect(fifo.places).toBeLessThan(1000);
});
