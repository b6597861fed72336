// The settings' file as data and back. What it holds that nothing here knows stays in it: a newer version may know it.

import { checkRecord } from "../util/check.ts";
import { checkSetting } from "./checkSetting.ts";
import { isSettingKey, SETTING_KEYS } from "./settingRows.ts";
import type { SettingsStatus, SettingValues, Unfit } from "./settingValues.ts";

/** The file as it is, by key. */
export type SettingsRecord = Readonly<Record<string, unknown>>;

export type ParsedSettings = Pick<SettingsStatus, "values" | "unknown" | "unfit">;

/** Where editors look for the schema of a file. */
const SCHEMA = "$schema";

/** Null where it is no JSON object. Throws nothing. */
export function parseRecord(text: string): SettingsRecord | null {
  try {
    // A byte order mark, as some editors write it.
    const bare = text.startsWith("\uFEFF") ? text.slice(1) : text;
    return bare.trim() === "" ? {} : checkRecord(JSON.parse(bare));
  } catch {
    return null;
  }
}

export function readRecord(record: SettingsRecord): ParsedSettings {
  const values: Record<string, unknown> = {};
  const unknown: string[] = [];
  const unfit: Unfit[] = [];
  for (const [key, value] of Object.entries(record)) {
    if (isSettingKey(key)) {
      if (checkSetting(key, value) === null) unfit.push({ key, got: shortened(value) });
      else values[key] = value;
    } else if (key !== SCHEMA) unknown.push(key);
  }
  // Under each key stands what its check let pass.
  return { values: values as Partial<SettingValues>, unknown, unfit };
}

/** With changes made to it: a value is set, null takes the setting out of the file. */
export function changedRecord(record: SettingsRecord, changes: SettingsRecord): SettingsRecord {
  const next: Record<string, unknown> = { ...record };
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) delete next[key];
    else next[key] = value;
  }
  return next;
}

/** In the order of the table, so that two files can be compared; what is not known stands last, as it stood. */
export function formatRecord(record: SettingsRecord): string {
  const known = [SCHEMA, ...SETTING_KEYS].filter((key) => Object.hasOwn(record, key));
  const others = Object.keys(record).filter((key) => key !== SCHEMA && !isSettingKey(key));
  const ordered = Object.fromEntries([...known, ...others].map((key) => [key, record[key]]));
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

/** Characters of a value that is told of. */
const MOST_TOLD = 60;

function shortened(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length <= MOST_TOLD ? text : `${text.slice(0, MOST_TOLD)}…`;
}
