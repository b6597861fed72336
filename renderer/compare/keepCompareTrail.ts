import type { AppStore } from "../app/createAppStore.ts";
import { selectedSide } from "./compareSides.ts";

/** Remembers the last two rows with bytes that were selected. Returns its undo. */
export function keepCompareTrail(store: AppStore): () => void {
  return store.subscribe((state, before) => {
    // Other numbers of events, other payloads.
    if (state.epoch !== before.epoch) {
      store.setState({ compareTrail: [], compareA: null, compareB: null });
      return;
    }
    if (state.selectedEvent === before.selectedEvent && state.rowsVersion === before.rowsVersion)
      return;
    const side = selectedSide(state);
    const [newest] = state.compareTrail;
    if (side === null || side.key === newest?.key) return;
    store.setState({ compareTrail: newest === undefined ? [side] : [side, newest] });
  });
}
