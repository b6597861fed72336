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

test("keeps no place for what was taken: none when it is empty, at most as many as wait when many do", () => {
  const fifo = new Fifo<object>();
  for (let i = 0; i < 63; i++) fifo.push({});
  for (let i = 0; i < 62; i++) fifo.shift();
  expect(fifo.places).toBe(63);
  fifo.shift();
  expect(fifo.places).toBe(0);
  for (let i = 0; i < 200; i++) fifo.push({});
  for (let i = 0; i < 99; i++) fifo.shift();
  expect(fifo.places).toBe(200);
  fifo.shift();
  expect([fifo.size, fifo.places]).toEqual([100, 100]);
  fifo.clear();
  expect([fifo.size, fifo.places, fifo.shift()]).toEqual([0, 0, undefined]);
});

test("below 64 free places nothing is moved", () => {
  const fifo = new Fifo<object>();
  for (let i = 0; i < 70; i++) fifo.push({});
  for (let i = 0; i < 63; i++) fifo.shift();
  expect(fifo.places).toBe(70);
  fifo.shift();
  expect(fifo.places).toBe(6);
});
