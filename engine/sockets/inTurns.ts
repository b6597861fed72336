import { nextTurn } from "../system/nextTurn.ts";

/** Milliseconds of work before the event loop gets on. */
const TURN_MS = 4;

/** Does `work`, which must be short, for one item after the other, and lets everything else happen in between. */
export async function inTurns<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  let began = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - began < TURN_MS) continue;
    await nextTurn();
    began = performance.now();
  }
}
