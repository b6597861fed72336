// Opening a recording beside the one that is written, showing it, and closing it for every window of the engine.

import type { Failure } from "../../shared/model/failure.ts";
import type { App } from "../app/App.ts";
import { attempt, dismissRefused, failureOf } from "../app/attempt.ts";
import { engineSlice } from "../app/engineState.ts";
import { leaveScreen } from "../app/screen.ts";
import { LIVE, showSource } from "../app/shownSource.ts";
import { shownStatus } from "./sourcesState.ts";

/** By its path on the engine's machine; the failure where it is none, or cannot be read. */
export async function openRecording(app: App, path: string): Promise<Failure | null> {
  const { home } = app;
  try {
    const isWritten = engineSlice.get(home).facts?.recording.path === path;
    const { source } = isWritten
      ? { source: LIVE }
      : await home.engine.call("openSource", { path });
    dismissRefused(app);
    goTo(home, source);
    return null;
  } catch (error) {
    return failureOf(error);
  }
}

/** What is over the place is left: it is what one wanted to see. */
export function goTo(app: App, source: number): void {
  leaveScreen(app);
  showSource(app, source);
}

export function closeRecording({ home }: App, source: number): void {
  void attempt(home, home.engine.call("closeSource", { source }));
}

/** As the file is now: it may have grown, or be another one. */
export async function reopenRecording(app: App): Promise<Failure | null> {
  const status = shownStatus(app);
  if (status === undefined) return null;
  await attempt(app.home, app.home.engine.call("closeSource", { source: status.source }));
  return openRecording(app.home, status.path);
}
