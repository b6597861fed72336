// The actions that were chosen in the palette last: they come first there.

import type { App, State } from "../app/App.ts";
import { setting } from "../app/setting.ts";

/** More than one looks through. */
const MOST = 12;

/** Ids, the newest first. */
export const recentActions = setting<readonly string[]>("palette.recent", "window", {
  initial: [],
  check: (value) =>
    Array.isArray(value)
      ? value.filter((id: unknown) => typeof id === "string").slice(0, MOST)
      : null,
});

export function noteRecent(app: App, id: string): void {
  const others = recentActions.get(app).filter((other) => other !== id);
  recentActions.set(app, [id, ...others].slice(0, MOST));
}

/** The less the more recent; behind all where it is none of them. */
export function ageOf(state: State, id: string): number {
  const at = recentActions.of(state).indexOf(id);
  return at === -1 ? MOST : at;
}
