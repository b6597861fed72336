// Where recordings go: the person's documents, where they can be found again; the program's own folder where that cannot
// be written.

import { accessSync, constants, mkdirSync } from "node:fs";
import { join } from "node:path";
import { app } from "electron";

export function recordingFolder(): string {
  const wanted = documents();
  return wanted !== null && isWritable(wanted)
    ? wanted
    : made(join(app.getPath("userData"), "recordings"));
}

/** Null on a system that names no such folder. */
function documents(): string | null {
  try {
    return join(app.getPath("documents"), "Portscope");
  } catch {
    return null;
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(made(folder), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function made(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return folder;
}
