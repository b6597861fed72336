import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { nextTurn } from "../../engine/system/nextTurn.ts";

test("of any number of long works one piece is done in a turn, each in its order", async () => {
  const done: number[] = [];
  const works = Array.from({ length: 20 }, async (_, work) => {
    for (let piece = 0; piece < 5; piece++) {
      await nextTurn();
      done.push(work);
    }
  });
  const perTurn: number[] = [];
  for (let before = 0; done.length < 100; before = done.length) {
    await turn();
    perTurn.push(done.length - before);
  }
  await Promise.all(works);
  expect(Math.max(...perTurn)).toBe(1);
  // Nobody waits for longer than all the others take for a piece each.
  for (let round = 0; round < 5; round++)
    expect(new Set(done.slice(round * 20, round * 20 + 20)).size).toBe(20);
});
