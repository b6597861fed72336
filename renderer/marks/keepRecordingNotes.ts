// Ties what is noted about a recording to it: marks are those of the file that is written now, kept when they change and
// left behind when another recording begins; and when its first event was.

import { followQuery } from "../events/viewActions.ts";
import { ALL_EVENTS } from "../../shared/model/query.ts";
import type { App } from "../app/useApp.ts";
import { NO_MARKS } from "./marks.ts";
import { recallMarks, rememberMarks } from "./rememberedMarks.ts";

/** Returns its undo. */
export function keepRecordingNotes(app: App): () => void {
  const { store } = app;
  let path: string | null = null;
  let asking = false;

  async function readStart(): Promise<void> {
    const { epoch } = store.getState();
    asking = true;
    try {
      const answer = await app.engine.call("rows", { query: ALL_EVENTS, from: 0, count: 1 });
      const [time] = answer.rows.time;
      if (time !== undefined && store.getState().epoch === epoch)
        store.setState({ recordingStart: time });
    } catch {
      // Asked again with the next change.
    }
    asking = false;
  }
  return store.subscribe((state, before) => {
    const { facts } = state;
    if (facts === null) return;
    if (facts.recording.path !== path) {
      path = facts.recording.path;
      store.setState({
        marks: path === "" ? NO_MARKS : recallMarks(path),
        naming: null,
        recordingStart: null,
      });
      followQuery(app);
      return;
    }
    if (state.marks !== before.marks && path !== "") rememberMarks(path, state.marks);
    const wanted = state.recordingStart === null && facts.recording.events > 0;
    if (wanted && !asking && state.link.kind === "live") void readStart();
  });
}
