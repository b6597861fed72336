// Long work takes turns: a piece of a few milliseconds, then the event loop goes on. Pieces of different work never meet in
// one turn, however many of them there are: a loop of `setImmediate` would run all of them one behind the other.

import { Fifo } from "../../shared/util/Fifo.ts";

// An event loop is a thread's, whatever engines are in it.
/** Bounded by the calls under way. */
const waiting = new Fifo<() => void>();
let armed = false;

/** Resolves in a later turn of the event loop, in which no other work that waits here goes on. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    arm();
  });
}

function arm(): void {
  if (armed) return;
  armed = true;
  setImmediate(() => {
    armed = false;
    waiting.shift()?.();
    if (waiting.size > 0) arm();
  });
}
