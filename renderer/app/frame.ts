// What one frame of the wire changes in the state, gathered until the frame is whole: one write to the store for each.

import type { App, State } from "./App.ts";
import { part } from "./part.ts";
import { seenFrom } from "./sides/sides.ts";

type Change = (state: State) => State;

const gathered = part((): Change[] => []);

/** To be called by whoever is told of an update; written with the rest of its frame. */
export function inFrame(app: App, change: Change): void {
  const { side } = app;
  gathered.of(app).push(side === null ? change : (state) => change(seenFrom(state, side)));
}

/** What was put since it was last taken. */
export function takeGathered(app: App): readonly Change[] {
  return gathered.of(app).splice(0);
}
