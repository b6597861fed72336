import type { App } from "../app/App.ts";
import { engineSlice } from "../app/engineState.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { pickedSides, selectedSide } from "./compareSides.ts";
import { compareSlice } from "./compareState.ts";

/** Remembers the last two rows with bytes that were selected; two that are selected together are those. Returns its undo. */
export function keepCompareTrail(app: App): () => void {
  let seen = { epoch: engineSlice.get(app).epoch, ...eventsSlice.get(app) };
  // What is true now, not at the change that is told of: another listener may have changed more since.
  return app.store.subscribe(() => {
    const before = seen;
    seen = { epoch: engineSlice.get(app).epoch, ...eventsSlice.get(app) };
    // Other numbers of events, other payloads.
    if (seen.epoch !== before.epoch) {
      compareSlice.set(app, { trail: [], a: null, b: null });
      return;
    }
    const both = seen.picked === before.picked ? null : pickedSides(app.store.getState());
    if (both !== null) {
      const [a, b] = both;
      compareSlice.set(app, { a: null, b: null, at: null, trail: [b, a] });
      return;
    }
    if (seen.selected === before.selected && seen.rowsVersion === before.rowsVersion) return;
    const side = selectedSide(app.store.getState());
    const [newest] = compareSlice.get(app).trail;
    if (side === null || side.key === newest?.key) return;
    compareSlice.set(app, { trail: newest === undefined ? [side] : [side, newest] });
  });
}
