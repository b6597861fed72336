// Takes settings back: all of them when an App begins, those of a recording whenever another one is written, and those of
// the window whenever another App of it sets them.

import type { App } from "./App.ts";
import { engineSlice } from "./engineState.ts";
import type { Memory } from "./memory.ts";
import { settingsRecording, settingsSlice, type SettingRow } from "./setting.ts";

type Values = Readonly<Record<string, unknown>>;

export function recallAll(settings: readonly SettingRow[], memory: Memory, name: string): Values {
  return Object.fromEntries(
    settings
      .filter(({ scope }) => scope !== "recording")
      .map((row) => [row.key, row.recall(memory, name, "")]),
  );
}

/** Returns its undo. */
export function keepSettings(app: App, settings: readonly SettingRow[]): () => void {
  const ofRecordings = settings.filter(({ scope }) => scope === "recording");
  const ofWindow = new Map(
    settings.filter(({ scope }) => scope === "window").map((row) => [row.key, row]),
  );
  const stop = app.store.subscribe(() => {
    const path = engineSlice.get(app).facts?.recording.path;
    if (path === undefined || settingsSlice.get(app)[settingsRecording] === path) return;
    const values: Record<string, unknown> = { [settingsRecording]: path };
    for (const row of ofRecordings) values[row.key] = row.recall(app.memory, app.name, path);
    settingsSlice.set(app, values);
  });
  const stopHearing = app.memory.onWrite((key, value) => {
    const row = ofWindow.get(key);
    if (row === undefined) return;
    const next = row.fit(value);
    const now = settingsSlice.get(app)[key];
    if (JSON.stringify(now) !== JSON.stringify(next)) settingsSlice.set(app, { [key]: next });
  });
  return () => {
    stop();
    stopHearing();
  };
}
