// Something that a person sets and that is remembered: one row. Where it is remembered follows from its scope.
//
//     export const notesOpen = setting("notesOpen", "window", { initial: true, check: checkBoolean });
//     notesOpen.of(state);  notesOpen.set(app, false);

import { checkRecord } from "../../shared/util/check.ts";
import type { App, State } from "./App.ts";
import type { Memory } from "./memory.ts";
import { slice } from "./slice.ts";

/**
 * `window`: the same for all that a window shows. `engine`: of one App. `recording`: of the file that is written now. `person`: kept
 * by the engine in the settings' file (renderer/settings), the same in every window and browser; see personSetting.ts.
 */
export type Scope = "window" | "engine" | "recording" | "person";

/** Under which a window remembers what it knows of the settings' file: it begins with that, before it has heard of the engine. */
export const PERSON = "person";

export interface SettingOptions<T> {
  readonly initial: T;
  /** What is made of a remembered value; null where it is not fit. */
  readonly check: (value: unknown) => T | null;
  /** As it is remembered, where that is not itself: JSON, of recordings a record. */
  readonly plain?: (value: T) => unknown;
}

type Holder = Pick<App, "name" | "store" | "memory">;

export interface Setting<T> {
  readonly key: string;
  readonly scope: Scope;
  readonly initial: T;
  of(state: State): T;
  get(app: Pick<App, "store">): T;
  /** Whether it is another than at first. */
  isChanged(state: State): boolean;
  /** Shows it and remembers it. */
  set(app: Holder, value: T): void;
  /** The same with a value from outside; nothing where it is not fit. */
  setChecked(app: Holder, value: unknown): void;
  /** Shows it only: while something is dragged, of which the end is remembered. */
  show(app: Pick<App, "store">, value: T): void;
}

/** Any setting, as features list them and the App takes them back. */
export interface SettingRow {
  readonly key: string;
  readonly scope: Scope;
  recall(memory: Memory, name: string, recording: string): unknown;
  fit(value: unknown): unknown;
}

/** Values by key; what is not there is as at first. */
export const settingsSlice = slice("settings", (): Readonly<Record<string, unknown>> => ({}));

/** Recordings of which something is remembered. */
const MAX_RECORDINGS = 10;

/** The recording that an App's `recording` settings are of; empty while there is none. */
export const settingsRecording = "recording-path";

export function setting<T>(
  key: string,
  scope: Scope,
  options: SettingOptions<T>,
): Setting<T> & SettingRow {
  const { initial, check, plain = (value) => value } = options;
  const fit = (value: unknown): T => (value === undefined ? initial : (check(value) ?? initial));
  const of = (state: State): T => {
    const values = settingsSlice.of(state);
    // Under its key stands nothing but what this setting wrote.
    return key in values ? (values[key] as T) : initial;
  };
  const show: Setting<T>["show"] = (app, value) => settingsSlice.set(app, { [key]: value });
  function set(app: Holder, value: T): void {
    show(app, value);
    if (scope === "person") return keepOfPerson(app.memory, key, plain(value), plain(initial));
    const at = placeOf(key, scope, app.name);
    if (scope !== "recording") app.memory.write(at, plain(value));
    else keepOfRecording(app, at, plain(value), plain(initial));
  }
  return {
    key,
    scope,
    initial,
    of,
    get: ({ store }) => of(store.getState()),
    isChanged: (state) => JSON.stringify(plain(of(state))) !== JSON.stringify(plain(initial)),
    show,
    set,
    setChecked(app, value) {
      const fitting = check(value);
      if (fitting !== null) set(app, fitting);
    },
    fit,
    recall(memory, name, recording) {
      // Older versions kept it as they did what is of a window.
      if (scope === "person") return fit(ofPerson(memory)[key] ?? memory.read(key));
      const found = memory.read(placeOf(key, scope, name));
      if (scope !== "recording") return fit(found);
      return fit(entriesOf(found).find(({ path }) => path === recording));
    },
  };
}

/** Name of the Apps of opened files: they remember together what is of an engine. */
export const FILE_APP = "file";

/** Of a window's own engine nothing stands before the key, as when it knew of no other. */
export function placeOf(key: string, scope: Scope, name: string): string {
  // A recording is the same one, whether it is written or opened.
  const owner = scope === "recording" && name === FILE_APP ? "" : name;
  return scope === "window" || owner === "" ? key : `${owner}/${key}`;
}

type OfPerson = Readonly<Record<string, unknown>>;

/** What a window knows of the settings' file, by key. */
export function ofPerson(memory: Pick<Memory, "read">): OfPerson {
  return checkRecord(memory.read(PERSON)) ?? {};
}

/** Remembers what the settings' file says, by key; another window of this browser may write what it knew before over it. */
export function keepPerson(memory: Memory, values: OfPerson): void {
  memory.writeOwn(PERSON, values);
}

/** What is as at first stands nowhere. */
function keepOfPerson(memory: Memory, key: string, value: unknown, initial: unknown): void {
  const { [key]: _, ...others } = ofPerson(memory);
  const bare = JSON.stringify(value) === JSON.stringify(initial);
  keepPerson(memory, bare ? others : { ...others, [key]: value });
}

type Entry = Readonly<Record<string, unknown>>;

function entriesOf(value: unknown): readonly Entry[] {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  return entries.map(checkRecord).filter((entry) => entry !== null);
}

/** The newest first; a recording of which nothing was set leaves no trace. */
function keepOfRecording(app: Holder, at: string, value: unknown, initial: unknown): void {
  const path = settingsSlice.get(app)[settingsRecording];
  if (typeof path !== "string" || path === "") return;
  const others = entriesOf(app.memory.read(at)).filter((entry) => entry["path"] !== path);
  const bare = JSON.stringify(value) === JSON.stringify(initial);
  const kept = bare ? others : [{ path, ...checkRecord(value) }, ...others];
  app.memory.write(at, kept.slice(0, MAX_RECORDINGS));
}
