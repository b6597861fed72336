// When the recording's first event was: asked once there is one, for each recording anew.

import { ALL_EVENTS } from "../../shared/model/query.ts";
import type { App } from "../app/App.ts";
import { engineSlice, isLive } from "../app/engineState.ts";
import { recordingStartSlice } from "./eventsState.ts";

/** Returns its undo. */
export function keepStart(app: App): () => void {
  let path: string | null = null;
  let asking = false;

  async function readStart(): Promise<void> {
    const { epoch } = engineSlice.get(app);
    asking = true;
    try {
      const answer = await app.engine.call("rows", { query: ALL_EVENTS, from: 0, count: 1 });
      const [recordingStart] = answer.rows.time;
      if (recordingStart !== undefined && engineSlice.get(app).epoch === epoch)
        recordingStartSlice.set(app, { recordingStart });
    } catch {
      // Asked again with the next change.
    }
    asking = false;
  }
  return app.store.subscribe(() => {
    const { facts } = engineSlice.get(app);
    if (facts === null) return;
    if (facts.recording.path !== path) {
      path = facts.recording.path;
      recordingStartSlice.set(app, { recordingStart: null });
      return;
    }
    const isWanted =
      recordingStartSlice.get(app).recordingStart === null && facts.recording.events > 0;
    if (isWanted && !asking && isLive(app.store.getState())) void readStart();
  });
}
