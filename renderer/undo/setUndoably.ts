// A setting that a person changes, so that the change can be undone.

import type { App, State } from "../app/App.ts";
import { settingsRecording, settingsSlice, type Setting } from "../app/setting.ts";
import { did, type Deed } from "./history.ts";

export interface Told extends Pick<Deed, "words" | "joins" | "quiet"> {
  /** Done before it is undone. */
  readonly undoing?: () => void;
}

export function setUndoably<T>(app: App, setting: Setting<T>, value: T, told: Told): void {
  const before = setting.get(app);
  setting.set(app, value);
  noteSetting(app, setting, before, told);
}

/** Of one that stands by now, as after a drag that showed it all along. */
export function noteSetting<T>(app: App, setting: Setting<T>, before: T, told: Told): void {
  const after = setting.get(app);
  if (after === before) return;
  const recording = recordingOf(app.store.getState());
  const { undoing, ...rest } = told;
  did(app, {
    ...rest,
    undo() {
      undoing?.();
      setting.set(app, before);
    },
    redo: () => setting.set(app, after),
    stands: (state) => setting.scope !== "recording" || recordingOf(state) === recording,
  });
}

function recordingOf(state: State): unknown {
  return settingsSlice.of(state)[settingsRecording];
}
