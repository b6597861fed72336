// Tells when a file may be another one. Its folder is watched: editors write a new file and give it the old name.

import { watch } from "node:fs";
import { basename, dirname } from "node:path";

/** Milliseconds in which what belongs together has happened. */
const SETTLE_MS = 50;

/** Returns its undo; null where the system cannot watch: the file is read when that is asked for. */
export function watchFile(path: string, onChange: () => void): (() => void) | null {
  const name = basename(path);
  let timer: NodeJS.Timeout | null = null;
  function later(): void {
    timer ??= setTimeout(() => {
      timer = null;
      onChange();
    }, SETTLE_MS).unref();
  }
  try {
    const watcher = watch(dirname(path), { persistent: false }, (_event, changed) => {
      if (changed === null || changed === name) later();
    });
    watcher.on("error", () => watcher.close());
    return () => {
      watcher.close();
      if (timer !== null) clearTimeout(timer);
    };
  } catch {
    return null;
  }
}
