// How many sockets the system lets this program have. Near the limit a listener would accept and drop connections
// silently (libuv's answer to EMFILE), so the engine stops before.

import * as fs from "node:fs";

/** Files that the program needs for itself: the recording, the window, libraries. */
const RESERVED = 128;

let known: number | null = null;

/** Open sockets allowed; infinite where the system does not tell. */
export function openFilesLimit(): number {
  known ??= readLimit();
  return known;
}

/** Below this it is worth a word: it is what systems give a program when nobody says otherwise. */
const USUAL_SOCKETS = 1024 - RESERVED;

/** Open sockets allowed, where they are fewer than is usual; otherwise null. */
export function lowLimit(): number | null {
  const limit = openFilesLimit();
  return limit < USUAL_SOCKETS ? limit : null;
}

function readLimit(): number {
  if (process.platform !== "linux") return Number.POSITIVE_INFINITY;
  try {
    const limits = fs.readFileSync("/proc/self/limits", "utf8");
    const soft = /^Max open files\s+(\d+)/m.exec(limits)?.[1];
    return soft === undefined ? Number.POSITIVE_INFINITY : Math.max(1, Number(soft) - RESERVED);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
