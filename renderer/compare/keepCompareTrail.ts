import type { App } from "../app/App.ts";
import { engineSlice } from "../app/engineState.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { selectedSide } from "./compareSides.ts";
import { compareSlice } from "./compareState.ts";

/** Remembers the last two rows with bytes that were selected. Returns its undo. */
export function keepCompareTrail(app: App): () => void {
  return app.store.subscribe((state, before) => {
    // Other numbers of events, other payloads.
    if (engineSlice.of(state).epoch !== engineSlice.of(before).epoch) {
      compareSlice.set(app, { trail: [], a: null, b: null });
      return;
    }
    const now = eventsSlice.of(state);
    const then = eventsSlice.of(before);
    if (now.selected === then.selected && now.rowsVersion === then.rowsVersion) return;
    const side = selectedSide(state);
    const [newest] = compareSlice.of(state).trail;
    if (side === null || side.key === newest?.key) return;
    compareSlice.set(app, { trail: newest === undefined ? [side] : [side, newest] });
  });
}
