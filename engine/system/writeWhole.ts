// Writes a small file in one step: whoever reads it finds what was there before or all of what is new, also after a crash.

import { mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

export interface WholeFile {
  /** Made where they are missing. */
  readonly folders?: boolean;
  /** Of a new file; the process's mask counts. */
  readonly mode?: number;
}

/** What is there is replaced; a link stands for the file that it leads to. Throws what the system says. */
export function writeWhole(
  file: string,
  text: string,
  { folders = false, mode = 0o666 }: WholeFile = {},
): void {
  if (folders) mkdirSync(dirname(file), { recursive: true });
  const target = behindLinks(file);
  const fresh = `${target}.${process.pid}.new`;
  try {
    writeFileSync(fresh, text, { mode, flag: "wx" });
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

function behindLinks(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    // Nothing is there yet.
    return file;
  }
}
