// What a person set, as the engine keeps it: read from one file, read again whenever that changes, written when a client changes it.
// A file that a person damaged is not lost: at the start it is put aside, later only before it would be written over.
//
//     const settings = await openSettings("/home/me/.config/portscope/settings.json");
//     settings.value("theme");
//     await settings.change({ theme: "dark" });

import { Refusal, refusal, type Failure } from "../../shared/model/failure.ts";
import { checkSetting, takenBy } from "../../shared/settings/checkSetting.ts";
import {
  changedRecord,
  readRecord,
  type SettingsRecord,
} from "../../shared/settings/parseSettings.ts";
import { isSettingKey, SETTINGS } from "../../shared/settings/settingRows.ts";
import type {
  SettingKey,
  SettingsStatus,
  SettingValues,
} from "../../shared/settings/settingValues.ts";
import { said } from "../../shared/words/said.ts";
import { createSignal } from "../feed/Signal.ts";
import { failureFrom } from "../system/failureFrom.ts";
import { setAside } from "../system/keptFile.ts";
import { watchFile } from "../system/watchFile.ts";
import { readSettings, writeSettings } from "./settingsFile.ts";

/** Reads the file once; one that is damaged is put aside. Without a file nothing is kept. Throws nothing. */
export async function openSettings(path: string | null): Promise<SettingsStore> {
  const store = new SettingsStore(path);
  await store.begin();
  return store;
}

export class SettingsStore {
  readonly #path: string | null;
  readonly #changed = createSignal<SettingsStatus>();
  #record: SettingsRecord = {};
  #status: SettingsStatus;
  /** One after the other: what is read is what the one before wrote. */
  #last: Promise<unknown> = Promise.resolve();
  /** Null while the file is not watched. */
  #stopWatching: (() => void) | null = null;

  /** To be begun; without a file it need not be. */
  constructor(path: string | null) {
    this.#path = path;
    this.#status = { path: path ?? "", ...readRecord({}), setAside: null, failure: null };
  }

  async begin(): Promise<void> {
    if (this.#path === null) return;
    await this.#inTurn(() => this.#read({ putAside: true }));
    this.#watch();
  }

  /** What is set, or what counts at first. */
  value<K extends SettingKey>(key: K): SettingValues[K] {
    const set: Partial<SettingValues> = this.#status.values;
    return set[key] ?? SETTINGS[key].initial;
  }

  status(): SettingsStatus {
    return this.#status;
  }

  /** Returns its undo. */
  onChange(listener: (status: SettingsStatus) => void): () => void {
    return this.#changed.on(listener);
  }

  /** Throws a Refusal, and then has changed nothing. */
  change(changes: SettingsRecord): Promise<void> {
    for (const [key, value] of Object.entries(changes)) mustFit(key, value);
    return this.#inTurn(() => this.#write(changes));
  }

  reread(): Promise<void> {
    return this.#inTurn(() => this.#read({ putAside: false }));
  }

  /** Settles once what was asked for is in the file. */
  async close(): Promise<void> {
    this.#stopWatching?.();
    await this.#last;
  }

  async #read({ putAside }: { readonly putAside: boolean }): Promise<void> {
    const path = this.#path;
    if (path === null) return;
    try {
      let record = await readSettings(path);
      let aside = this.#status.setAside;
      if (record === null && putAside) {
        aside = await setAside(path);
        record = {};
      }
      // What a person is in the midst of writing is left to him; settings stay as they are.
      if (record === null) this.#tell({ ...this.#status, failure: damaged(path) });
      else this.#take(record, aside);
    } catch (error) {
      this.#tell({ ...this.#status, failure: failureOf(error, path) });
    }
  }

  async #write(changes: SettingsRecord): Promise<void> {
    const path = this.#path;
    if (path === null) return this.#take(changedRecord(this.#record, changes), null);
    try {
      // Somebody else may have written since: another program of ours, or a person.
      const now = await readSettings(path);
      const aside = now === null ? await setAside(path) : this.#status.setAside;
      const next = changedRecord(now ?? this.#record, changes);
      await writeSettings(path, next);
      this.#take(next, aside);
      this.#watch();
    } catch (error) {
      const failure = failureOf(error, path);
      this.#tell({ ...this.#status, failure });
      throw new Refusal(failure);
    }
  }

  #take(record: SettingsRecord, aside: string | null): void {
    this.#record = record;
    const { path } = this.#status;
    this.#tell({ path, ...readRecord(record), setAside: aside, failure: null });
  }

  #tell(status: SettingsStatus): void {
    if (JSON.stringify(status) === JSON.stringify(this.#status)) return;
    this.#status = status;
    this.#changed.tell(status);
  }

  /** Its folder may be there only since the first write. */
  #watch(): void {
    if (this.#path !== null) this.#stopWatching ??= watchFile(this.#path, () => void this.reread());
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

/** Throws a Refusal. */
function mustFit(key: string, value: unknown): void {
  if (!isSettingKey(key))
    throw refusal(
      "NO_SUCH_SETTING",
      said("settings.noSuchSetting", { key }),
      said("settings.lookAtNames"),
    );
  if (value === null || checkSetting(key, value) !== null) return;
  throw refusal(
    "UNFIT_SETTING",
    said("settings.doesNotTake", { key, got: JSON.stringify(value) ?? "" }),
    said("settings.takes", { expected: takenBy(SETTINGS[key]) }),
  );
}

function damaged(path: string): Failure {
  return refusal("DAMAGED", said("settings.damaged", { path }), said("settings.mendIt")).failure;
}

function failureOf(error: unknown, path: string): Failure {
  return error instanceof Refusal ? error.failure : failureFrom(error, { endpoint: path });
}
