// What a person who hears the window is told while it happens: connections that came, sockets that failed, a recording that
// stopped. Not each of them: after a while, what came meanwhile in one sentence.

import { said, type Text } from "../../shared/words/said.ts";
import type { App } from "../app/App.ts";
import { engineSlice } from "../app/engineState.ts";
import { slice } from "../app/slice.ts";
import { socketsSlice } from "../sockets/socketsState.ts";

/** Milliseconds between two of them at least; from what happened to its telling, too. */
export const PAUSE = 2500;

/** What was told last: of more than one thing, one behind the other. */
export const announceSlice = slice("announce", () => ({ told: [] as readonly Text[] }));

/** Returns its undo. */
export function keepAnnouncing(app: App): () => void {
  let known = survey(app);
  let timer: ReturnType<typeof setTimeout> | null = null;

  function tell(): void {
    timer = null;
    const now = survey(app);
    const told = difference(known, now);
    known = now;
    if (told.length > 0) announceSlice.set(app, { told });
  }
  const undo = app.store.subscribe((state, before) => {
    if (engineSlice.of(state).epoch !== engineSlice.of(before).epoch) known = null;
    known ??= survey(app);
    const changed =
      socketsSlice.of(state).version !== socketsSlice.of(before).version ||
      engineSlice.of(state).facts?.recording.state !==
        engineSlice.of(before).facts?.recording.state;
    if (changed) timer ??= setTimeout(tell, PAUSE);
  });
  return () => {
    undo();
    if (timer !== null) clearTimeout(timer);
  };
}

interface Survey {
  readonly highest: number;
  readonly accepted: readonly number[];
  readonly failed: ReadonlySet<number>;
  readonly recording: string | undefined;
}

/** Null while the list is still being told: what stands in it did not come just now. */
function survey(app: App): Survey | null {
  const { facts } = engineSlice.get(app);
  if (facts === null || facts.more) return null;
  const sockets = [...socketsSlice.get(app).table.values()];
  return {
    highest: sockets.reduce((most, { id }) => Math.max(most, id), 0),
    accepted: sockets.filter(({ parent }) => parent !== null).map(({ id }) => id),
    failed: new Set(sockets.filter(({ failure }) => failure !== null).map(({ id }) => id)),
    recording: facts.recording.state,
  };
}

function difference(before: Survey | null, now: Survey | null): readonly Text[] {
  if (before === null || now === null) return [];
  const came = now.accepted.filter((id) => id > before.highest).length;
  const failed = [...now.failed].filter((id) => !before.failed.has(id)).length;
  const told: Text[] = [];
  if (came > 0) told.push(said("announce.came", { count: came }));
  if (failed > 0) told.push(said("announce.failed", { count: failed }));
  if (before.recording === "recording" && now.recording !== "recording")
    told.push(said("announce.recordingStopped"));
  return told;
}
