// The sides of the main view: which are shown, and which one is active. Where no side is named the active one is meant: so
// payload, composer, tree and shortcuts follow it. What a side knows is in side slices (sideSlice.ts).

import type { App, State } from "../App.ts";
import { SIDES, type Side } from "../side.ts";
import { slice } from "../slice.ts";

interface SidesState {
  /** From the left; at least one. */
  readonly shown: readonly Side[];
  /** One of those shown: where the focus is, or was last. */
  readonly active: Side;
}

export const sidesSlice = slice("sides", (): SidesState => ({ shown: [0], active: 0 }));

/** Stands in no store: only in a state as a side sees it. */
const SEEN_FROM = "seen-from";

/** The state as a side sees it: whatever is one of each side is this side's. */
export function seenFrom(state: State, side: Side): State {
  return { ...state, [SEEN_FROM]: { side } };
}

/** Whose the side slices of a state are: the side that sees it, or the active one. */
export function sideOf(state: State): Side {
  // Under this key stands nothing but what seenFrom put there.
  const seen = state[SEEN_FROM] as { readonly side: Side } | undefined;
  return seen?.side ?? sidesSlice.of(state).active;
}

/** Id of an element of which each side has its own. */
export function idAt(app: Pick<App, "store">, name: string): string {
  return `${name}-${sideOf(app.store.getState())}`;
}

/** The focus came to a side. */
export function activateSide(app: Pick<App, "store">, side: Side): void {
  const { shown, active } = sidesSlice.get(app);
  if (side !== active && shown.includes(side)) sidesSlice.set(app, { active: side });
}

/** What changes with a frame at each side, shown or not. */
export function atEachSide<T>(
  change: (state: State, told: T) => State,
): (state: State, told: T) => State {
  return (state, told) =>
    SIDES.reduce<State>(
      (changed, side) => ({
        ...changed,
        ...change(seenFrom({ ...state, ...changed }, side), told),
      }),
      {},
    );
}
