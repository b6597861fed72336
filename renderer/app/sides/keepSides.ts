// What runs by itself as long as a side is shown, in an App that the window shows.

import type { App } from "../App.ts";
import type { Side } from "../side.ts";
import { shownSlice } from "../shownState.ts";
import { appAt } from "./appAt.ts";
import { sidesSlice } from "./sides.ts";

/** Begins it, given the App as the side sees it. Returns its undo. */
export type StartAtSide = (app: App) => () => void;

/** Returns its undo. */
export function keepSides(app: App, starts: readonly StartAtSide[]): () => void {
  const running = new Map<Side, readonly (() => void)[]>();

  function stop(side: Side): void {
    for (const end of running.get(side) ?? []) end();
    running.delete(side);
  }
  function look(): void {
    const { isShown } = shownSlice.get(app);
    const shown = isShown ? sidesSlice.get(app).shown : [];
    for (const side of running.keys()) if (!shown.includes(side)) stop(side);
    for (const side of shown) {
      if (running.has(side)) continue;
      running.set(
        side,
        starts.map((start) => start(appAt(app, side))),
      );
    }
  }
  // Before what it starts: a side that goes asks for nothing more.
  const leave = app.store.subscribe((state, before) => {
    if (sidesSlice.of(state).shown !== sidesSlice.of(before).shown) look();
    else if (shownSlice.of(state) !== shownSlice.of(before)) look();
  });
  look();
  return () => {
    leave();
    for (const side of running.keys()) stop(side);
  };
}
