// Recordings in a folder whose program ended without completing them: their lock is still there, and whoever made it is not. What
// they hold up to their last block can be read.

import * as fs from "node:fs";
import { join } from "node:path";
import type { UnfinishedRecording } from "../../../../shared/model/recording.ts";
import { isLeftBehind } from "./lockFile.ts";

/** Locks that are looked at, and recordings that are told: the newest. */
const MOST_LOCKS = 200;
const MOST_TOLD = 5;
const ENDING = ".pcapng.lock";

/** The newest first. Empty where the folder cannot be read. */
export async function unfinishedIn(folder: string): Promise<readonly UnfinishedRecording[]> {
  const names = await fs.promises.readdir(folder).catch(() => []);
  // Dated names: the newest stand last.
  const locks = names
    .filter((name) => name.endsWith(ENDING))
    .toSorted()
    .slice(-MOST_LOCKS);
  const found: UnfinishedRecording[] = [];
  for (const lock of locks) {
    const path = join(folder, lock.slice(0, -".lock".length));
    const stats = await fs.promises.lstat(path).catch(() => null);
    if (stats?.isFile() === true && isLeftBehind(join(folder, lock)))
      found.push({ path, bytes: stats.size, writtenAt: stats.mtimeMs });
  }
  return found.toSorted((a, b) => b.writtenAt - a.writtenAt).slice(0, MOST_TOLD);
}

/** Takes the lock away; the recording stays. */
export async function forgetUnfinished({ path }: UnfinishedRecording): Promise<void> {
  await fs.promises.rm(`${path}.lock`, { force: true });
}
