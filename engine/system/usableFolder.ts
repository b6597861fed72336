// A folder in which files can be made: the first that is asked for and works, or a temporary one.

import { accessSync, constants, mkdirSync, mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { said, type Text } from "../../shared/words/said.ts";

export interface UsableFolder {
  readonly folder: string;
  /** One sentence, where it is a temporary folder that the system may empty. */
  readonly warning: Text | null;
}

/** Null among the candidates: the system names no such folder. Throws what the system says when not even a temporary one can be made. */
export function usableFolder(candidates: readonly (string | null)[]): UsableFolder {
  for (const folder of candidates)
    if (folder !== null && canWrite(folder)) return { folder, warning: null };
  const folder = mkdtempSync(join(tmpdir(), "portscope-"));
  return {
    folder,
    warning: said("system.temporaryFolder", { folder }),
  };
}

/**
 * Makes a folder and those above it. Node's own recursive mkdir goes round for ever where the system says ENOENT of a folder
 * in one that exists, as /proc does. Throws what the system says.
 */
export function ensureFolder(folder: string): void {
  const missing: string[] = [];
  for (let at = resolve(folder); !exists(at) && dirname(at) !== at; at = dirname(at))
    missing.unshift(at);
  for (const each of missing) {
    try {
      mkdirSync(each);
    } catch (error) {
      // Another program may have made it just now.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST" || !statSync(each).isDirectory())
        throw error;
    }
  }
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function canWrite(folder: string): boolean {
  try {
    ensureFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}
