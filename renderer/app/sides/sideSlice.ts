// A slice of which each side of the main view has its own. It reads and is written as any other: an App, or a state, as a side
// sees it (appAt.ts) has that side's; elsewhere it is the active side's.
//
//     export const findSlice = sideSlice("find", () => NO_SEARCH);
//     findSlice.of(state).open;  findSlice.set(appAt(app, 1), { open: true });

import { SIDES, type Side } from "../side.ts";
import { slice, type Slice, type SliceRow } from "../slice.ts";
import { sideOf } from "./sides.ts";

/** `taken`: what a new side takes over from the one that it is split from; nothing without it. */
export function sideSlice<S extends object>(
  name: string,
  initial: () => S,
  taken: (from: S) => Partial<S> = () => ({}),
): Slice<S> & SliceRow {
  const all = slice(name, () => bySide(initial));
  const of: Slice<S>["of"] = (state) => all.of(state)[sideOf(state)];
  const change: Slice<S>["change"] = (state, part) =>
    all.change(state, { [sideOf(state)]: { ...of(state), ...part } } as Partial<BySide<S>>);
  return {
    name,
    initial: all.initial,
    of,
    change,
    get: ({ store }) => of(store.getState()),
    set({ store }, part) {
      store.setState((state) => change(state, typeof part === "function" ? part(of(state)) : part));
    },
    beginSide(state, side, from) {
      const begun = { ...initial(), ...(from === null ? {} : taken(all.of(state)[from])) };
      return all.change(state, { [side]: begun } as Partial<BySide<S>>);
    },
  };
}

type BySide<S> = Readonly<Record<Side, S>>;

function bySide<S>(make: () => S): BySide<S> {
  return Object.fromEntries(SIDES.map((side) => [side, make()])) as Record<Side, S>;
}
