// Splitting a side in two, and closing one. Each is one write to the store.

import type { App, State } from "../App.ts";
import { SIDES, type Side } from "../side.ts";
import { slices } from "../slice.ts";
import { sideOf, sidesSlice } from "./sides.ts";

/** Another side beside this one, which begins as this one is; it is the active one then. Nothing where all are shown. */
export function splitSide(app: App): void {
  const from = sideOf(app.store.getState());
  const { shown } = sidesSlice.get(app);
  const to = SIDES.find((side) => !shown.includes(side));
  if (to === undefined) return;
  app.store.setState((state) => ({
    ...begun(app, state, to, from),
    ...sidesSlice.change(state, {
      shown: shown.flatMap((side) => (side === from ? [from, to] : [side])),
      active: to,
    }),
  }));
}

/** The last one stays. What the side knew is forgotten; another takes the focus over where it had it. */
export function closeSide(app: App, side: Side): void {
  const { shown, active } = sidesSlice.get(app);
  const rest = shown.filter((other) => other !== side);
  const beside = rest[Math.max(0, shown.indexOf(side) - 1)];
  if (beside === undefined || rest.length === shown.length) return;
  app.store.setState((state) => ({
    ...begun(app, state, side, null),
    ...sidesSlice.change(state, { shown: rest, active: active === side ? beside : active }),
  }));
}

/** The one after this one, from the left; this one where it is alone. */
export function nextSide(app: Pick<App, "store">): Side {
  const { shown } = sidesSlice.get(app);
  const here = sideOf(app.store.getState());
  return shown[(shown.indexOf(here) + 1) % shown.length] ?? here;
}

function begun(app: App, state: State, side: Side, from: Side | null): State {
  return slices
    .of(app)
    .reduce<State>(
      (changed, { beginSide }) => ({ ...changed, ...beginSide?.(state, side, from) }),
      {},
    );
}
