// Notes that the program leaves for its next start. Anything may stand there by then: a folder, a pipe, gigabytes, nonsense.

import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const MOST_BYTES = 64 * 1024;

/** The JSON in a file; null where there is none, or it is no file of a note's size. */
export function readNote(file: string): unknown {
  try {
    const stat = statSync(file);
    // A pipe would hold up the start for ever.
    if (!stat.isFile() || stat.size > MOST_BYTES) return null;
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** Readable by its owner alone; in one step, so that nobody ever reads half of it. Throws what the system says. */
export function writeNote(file: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, JSON.stringify(value), { mode: 0o600 });
  renameSync(fresh, file);
}
