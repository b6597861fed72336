// An App as one of its sides sees it: what works with it works on that side, whichever is active. So parts and actions need not
// know that there are sides.

import type { StoreApi } from "zustand/vanilla";
import type { App, State } from "../App.ts";
import { part } from "../part.ts";
import type { Side } from "../side.ts";
import { seenFrom, sideOf } from "./sides.ts";

const apps = part(() => new Map<Side, App>());

/** The same each time. */
export function appAt(app: App, side: Side): App {
  const known = apps.of(app);
  const made = known.get(side) ?? {
    ...app,
    // Another language may be chosen.
    get t() {
      return app.t;
    },
    side,
    store: storeAt(app.store, side),
  };
  known.set(side, made);
  return made;
}

/** For what takes its time: it stays with the side that is active now. */
export function appHere(app: App): App {
  return app.side === null ? appAt(app, sideOf(app.store.getState())) : app;
}

/** Reads and writes the App's one store. */
function storeAt(store: StoreApi<State>, side: Side): StoreApi<State> {
  const known = new WeakMap<State, State>();
  /** The same for the same state: who listens compares. */
  function seen(state: State): State {
    const before = known.get(state);
    if (before !== undefined) return before;
    const now = seenFrom(state, side);
    known.set(state, now);
    return now;
  }
  return {
    getState: () => seen(store.getState()),
    getInitialState: () => seen(store.getInitialState()),
    // What a slice writes is its own part, never the whole.
    setState: (change) =>
      store.setState((state) => (typeof change === "function" ? change(seen(state)) : change)),
    subscribe: (listener) =>
      store.subscribe((state, before) => listener(seen(state), seen(before))),
  };
}
