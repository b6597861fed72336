// The settings' file on the disk.

import {
  formatRecord,
  parseRecord,
  type SettingsRecord,
} from "../../shared/settings/parseSettings.ts";
import { readKept, writeKept } from "../system/keptFile.ts";

const MOST_BYTES = 1024 * 1024;

/** Null: it is damaged. Without a file: nothing is set. Throws what the system says, and a Refusal where it is no file. */
export async function readSettings(path: string): Promise<SettingsRecord | null> {
  const kept = await readKept(path, MOST_BYTES);
  if (kept.kind === "none") return {};
  return kept.kind === "tooLarge" ? null : parseRecord(kept.text);
}

/** Throws what the system says. */
export function writeSettings(path: string, record: SettingsRecord): Promise<void> {
  return writeKept(path, formatRecord(record));
}
