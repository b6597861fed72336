// Whether a value from outside (a file, a client, a storage) is one that a setting takes.

import { assertNever } from "../assertNever.ts";
import { formatHostPort } from "../model/endpoint.ts";
import { parseHostPort } from "../model/parseHostPort.ts";
import { checkRecord } from "../util/check.ts";
import { said, type Text } from "../words/said.ts";
import { SETTINGS, type ShownSetting } from "./settingRows.ts";
import type { SettingKey, SettingValues, Shortcuts } from "./settingValues.ts";

/** The value, or null where it is not fit. */
export function checkSetting<K extends SettingKey>(
  key: K,
  value: unknown,
): SettingValues[K] | null {
  const row: ShownSetting = SETTINGS[key];
  // The row's type is that of its key's values.
  return fits(row, value) ? (value as SettingValues[K]) : null;
}

function fits(row: ShownSetting, value: unknown): boolean {
  switch (row.type) {
    case "switch":
      return typeof value === "boolean";
    case "choice":
      return row.choices.some((choice) => choice.value === value);
    case "number":
      return (
        typeof value === "number" &&
        Number.isInteger(value) &&
        value >= row.lowest &&
        value <= row.highest
      );
    case "text":
      return typeof value === "string" && TEXTS[row.form](value);
    case "keys":
      return isShortcuts(value);
    default:
      return assertNever(row);
  }
}

/** What it takes, as the end of a sentence that begins with "Expected". */
export function takenBy(row: ShownSetting): Text {
  switch (row.type) {
    case "switch":
      return said("settings.takesSwitch");
    case "choice": {
      const offered = row.choices.filter(({ forTests }) => forTests !== true);
      return said("settings.takesChoice", { choices: offered.map(({ value }) => value) });
    }
    case "number":
      return said("settings.takesNumber", { lowest: row.lowest, highest: row.highest });
    case "text":
      return TAKEN_TEXTS[row.form];
    case "keys":
      return said("settings.takesKeys");
    default:
      return assertNever(row);
  }
}

const TAKEN_TEXTS = {
  font: said("settings.takesFont"),
  host: said("settings.takesHost"),
  folder: said("settings.takesFolder"),
} as const;

const TEXTS: { readonly [F in "font" | "host" | "folder"]: (text: string) => boolean } = {
  // Nothing that could end the name within a style.
  font: (text) => text.length <= 100 && /^[\p{L}\p{N} ._-]*$/u.test(text),
  host: (text) =>
    text !== "" &&
    text.length <= 255 &&
    parseHostPort(formatHostPort({ host: text, port: 1 }), { allowPortZero: false }).ok,
  folder: (text) =>
    text === "" || (text.length <= 4096 && /^(?:\/|[A-Za-z]:[\\/]|\\\\)[^\0]*$/.test(text)),
};

/** Actions whose keys can be changed. */
const MOST_ACTIONS = 1000;
/** Keys of one action. */
const MOST_KEYS = 4;
/** As actions write them: what is held, then one key; a plus sign is none. */
export const KEYS = /^(?:Mod\+)?(?:Alt\+)?(?:Shift\+)?(?:[^\s+]|[A-Z][A-Za-z0-9]{1,20})$/;

function isShortcuts(value: unknown): value is Shortcuts {
  const record = checkRecord(value);
  if (record === null) return false;
  const lists = Object.values(record);
  return (
    lists.length <= MOST_ACTIONS &&
    lists.every(
      (list) =>
        Array.isArray(list) &&
        list.length <= MOST_KEYS &&
        list.every((keys) => typeof keys === "string" && KEYS.test(keys)),
    )
  );
}
