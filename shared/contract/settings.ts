// What a person set: kept by the engine in one file, the same for all windows and browsers.

import * as v from "valibot";
import type { SettingsStatus } from "../settings/settingValues.ts";
import { answer } from "./answer.ts";
import { nothing } from "./checks.ts";

/** More than there are settings. */
const MOST_CHANGES = 200;

export const settingsCalls = {
  /**
   * Sets values by key; null makes one as at first. Answers once they are in the file; refused as a whole where a key is not known,
   * a value is not fit, or the file cannot be written.
   */
  changeSettings: {
    input: v.strictObject({
      changes: v.pipe(v.record(v.string(), v.unknown()), v.maxEntries(MOST_CHANGES)),
    }),
    answer: answer<null>(),
  },
  /** Reads the file anew, where the system does not tell of its changes. */
  rereadSettings: {
    input: nothing,
    answer: answer<null>(),
  },
  /** Shows the file in the system's file manager; refused by hosts without one. */
  revealSettings: {
    input: nothing,
    answer: answer<null>(),
  },
} as const;

export const settingsFeeds = {
  /** What is set, and how it stands with the file. */
  settings: {
    input: nothing,
    answer: answer<SettingsStatus>(),
  },
} as const;
