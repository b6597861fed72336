// Deletes recordings that are older than a person wants to keep them: only files that Portscope named itself, in its folder.

import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { existsSync } from "node:fs";

export interface Expiry {
  readonly folder: string;
  readonly days: number;
  /** The file that is written now. */
  readonly keep: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** As shared/format/recordingName.ts makes them, with a number where the name was taken. */
const DATED = /^portscope-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ(?:-\d+)?\.pcapng$/;

/** Resolves with the paths that are gone. What cannot be looked at or deleted stays. */
export async function removeExpired(expiry: Expiry): Promise<readonly string[]> {
  const { folder, days, keep, now } = expiry;
  const removed: string[] = [];
  const names = await readdir(folder).catch(() => []);
  for (const path of names.filter((name) => DATED.test(name)).map((name) => join(folder, name))) {
    // Another program of ours may write it.
    if (path === keep || existsSync(`${path}.lock`)) continue;
    try {
      const { mtimeMs } = await stat(path);
      if (now - mtimeMs < days * DAY_MS) continue;
      await rm(path);
      removed.push(path);
    } catch {
      // Not ours to delete, or gone already.
    }
  }
  return removed;
}
