import { expect, test } from "vitest";
import { createTurns } from "../../renderer/kit/turns.ts";

test("steps are taken one after the other, a failed one holds up none", async () => {
  const turns = createTurns();
  const done: number[] = [];
  const step = (n: number) => async () => {
    await Promise.resolve();
    done.push(n);
    if (n === 1) throw new Error("no");
  };
  const [first] = await Promise.allSettled([turns.run(step(1)), turns.run(step(2))]);
  expect(first.status).toBe("rejected");
  expect(done).toEqual([1, 2]);
});

test("what waits is bounded, and can be given up", async () => {
  const turns = createTurns();
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let steps = 0;
  const first = turns.run(() => held);
  const count = async () => void (steps += 1);
  const rest = Array.from({ length: 9 }, () => turns.run(count));
  turns.drop();
  await turns.run(count);
  expect(steps).toBe(1);
  letGo();
  await Promise.all([first, ...rest]);
  expect(steps).toBe(1);
});
