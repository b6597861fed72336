// A feature's part of the state. It is declared where the feature is, its type follows from its first value, and only its
// feature writes it; others read it.
//
//     export const marksSlice = slice("marks", () => ({ naming: null as number | null }));
//     marksSlice.of(state).naming;  marksSlice.get(app).naming;  marksSlice.set(app, { naming: 7 });

import type { App, State } from "./App.ts";
import type { Side } from "./side.ts";
import { slot } from "./slot.ts";

type Holder = Pick<App, "store">;

export interface Slice<S extends object> {
  readonly name: string;
  of(state: State): S;
  get(app: Holder): S;
  set(app: Holder, change: Partial<S> | ((now: S) => Partial<S>)): void;
  /** The same as a part of a larger write: what becomes of `state` with it. */
  change(state: State, change: Partial<S>): State;
}

/** Any slice, as features list them. */
export interface SliceRow<S extends object = object> {
  readonly name: string;
  /** Made anew for each App: what is in it may change in place. */
  readonly initial: () => S;
  /** What becomes of `state` as a side begins, split from another or, without one, as at first. Only where each side has its own. */
  readonly beginSide?: (state: State, side: Side, from: Side | null) => State;
}

/** All that the features have. */
export const slices = slot<SliceRow>("slice");

export function slice<S extends object>(name: string, initial: () => S): Slice<S> & SliceRow<S> {
  function of(state: State): S {
    const found = state[name];
    if (found === undefined) throw new Error(`no slice ${name}: is its feature in features.ts?`);
    // Under its name stands nothing but what this slice wrote.
    return found as S;
  }
  return {
    name,
    initial,
    of,
    get: ({ store }) => of(store.getState()),
    set({ store }, change) {
      store.setState((state) => {
        const now = of(state);
        return { [name]: { ...now, ...(typeof change === "function" ? change(now) : change) } };
      });
    },
    change: (state, change) => ({ [name]: { ...of(state), ...change } }),
  };
}
