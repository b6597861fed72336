// Takes settings back: all of them when an App begins, those of a recording whenever another one is written, and those of
// the window, and the person's, whenever another App or the settings' file sets them.

import { checkRecord } from "../../shared/util/check.ts";
import type { App } from "./App.ts";
import { engineSlice } from "./engineState.ts";
import type { Memory } from "./memory.ts";
import { ofPerson, PERSON, settingsRecording, settingsSlice, type SettingRow } from "./setting.ts";

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
  const ofPersons = settings.filter(({ scope }) => scope === "person");
  let known = ofPerson(app.memory);
  /** What stays as it was is left alone: it may be shown otherwise for this page, as by its address. */
  function takePersons(next: Values): void {
    const before = known;
    known = next;
    const changed = ofPersons.filter(({ key }) => !isSame(before[key], next[key]));
    const values = Object.fromEntries(changed.map((row) => [row.key, row.fit(next[row.key])]));
    const now = settingsSlice.get(app);
    if (changed.some(({ key }) => !isSame(now[key], values[key]))) settingsSlice.set(app, values);
  }
  const stopHearing = app.memory.onWrite((key, value) => {
    if (key === PERSON) return takePersons(checkRecord(value) ?? {});
    const row = ofWindow.get(key);
    if (row === undefined) return;
    const next = row.fit(value);
    const now = settingsSlice.get(app)[key];
    if (!isSame(now, next)) settingsSlice.set(app, { [key]: next });
  });
  return () => {
    stop();
    stopHearing();
  };
}

/** As JSON, which is how they are remembered. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
