// Escape goes back one step: the innermost thing that was opened closes. Features say what of theirs may be open.

import type { App } from "./App.ts";
import { slot } from "./slot.ts";

/** Closes what is open; false where nothing of it is. */
export type StepBack = (app: App) => boolean;

/** Asked from the last: features that stand on others are the inner ones. */
export const stepsBack = slot<StepBack>("step-back");

/** Whether there was a step to go back. */
export function stepBack(app: App): boolean {
  return stepsBack.of(app).findLast((step) => step(app)) !== undefined;
}
