// The person's settings and the engine's file: what the file says is shown, what is set here is written into it. Set without a line to
// the engine, it is written once there is one.

import { checkSetting } from "../../shared/settings/checkSetting.ts";
import { SETTING_KEYS, SETTINGS } from "../../shared/settings/settingRows.ts";
import type { SettingsStatus } from "../../shared/settings/settingValues.ts";
import { checkRecord } from "../../shared/util/check.ts";
import type { App } from "../app/App.ts";
import { failureOf } from "../app/attempt.ts";
import { isLive } from "../app/engineState.ts";
import { keepPerson, ofPerson, PERSON } from "../app/setting.ts";
import { settingsFileSlice } from "./settingsFile.ts";

type Values = Readonly<Record<string, unknown>>;

/** Only the window's own engine keeps them. Returns its undo. */
export function keepInFile(app: App): () => void {
  if (app.name !== "") return () => {};
  const file = new FileOfSettings(app);
  const stopHearing = app.memory.onWrite((key, value) => {
    if (key === PERSON) file.noteSet(checkRecord(value) ?? {});
  });
  const stopSending = app.store.subscribe((state, before) => {
    if (isLive(state) && !isLive(before)) file.send();
  });
  const watch = app.engine.watch("settings", {}, { onUpdate: (status) => file.take(status) });
  return () => {
    stopHearing();
    stopSending();
    watch.stop();
  };
}

class FileOfSettings {
  readonly #app: App;
  /** Set here and not in the file yet; null: as at first. */
  readonly #unsent = new Map<string, unknown>();
  #known: Values;
  #everTold = false;

  constructor(app: App) {
    this.#app = app;
    this.#known = ofPerson(app.memory);
  }

  noteSet(next: Values): void {
    const before = this.#known;
    this.#known = next;
    const changed = SETTING_KEYS.filter((key) => !isSame(before[key], next[key]));
    for (const key of changed) this.#unsent.set(key, next[key] ?? null);
    if (changed.length > 0) this.send();
  }

  take(status: SettingsStatus): void {
    settingsFileSlice.set(this.#app, { status });
    if (!this.#everTold) this.#takeOver(status.values);
    this.#everTold = true;
    const values: Record<string, unknown> = { ...status.values };
    for (const [key, value] of this.#unsent) {
      if (value === null) delete values[key];
      else values[key] = value;
    }
    if (!isSame(values, this.#known)) {
      this.#known = values;
      keepPerson(this.#app.memory, values);
    }
    this.send();
  }

  send(): void {
    void this.#send();
  }

  async #send(): Promise<void> {
    const { engine, store } = this.#app;
    if (this.#unsent.size === 0 || !isLive(store.getState())) return;
    const sent = new Map(this.#unsent);
    try {
      await engine.call("changeSettings", { changes: Object.fromEntries(sent) });
    } catch (error) {
      failureOf(error);
      // It is tried again once there is a line. Refused otherwise: the file's state says why, and it stays set in this window.
      if (!isLive(store.getState())) return;
    }
    for (const [key, value] of sent)
      if (isSame(this.#unsent.get(key), value)) this.#unsent.delete(key);
  }

  /** What an older version remembered in this browser, where the file says nothing of it. */
  #takeOver(values: Values): void {
    const { memory } = this.#app;
    for (const key of SETTING_KEYS) {
      const old = memory.read(key);
      if (old === undefined) continue;
      memory.forget(key);
      const isFit = checkSetting(key, old) !== null && !isSame(old, SETTINGS[key].initial);
      if (isFit && !(key in values)) this.#unsent.set(key, old);
    }
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
