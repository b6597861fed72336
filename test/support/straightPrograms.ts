// Before all test files: a program that the PATH has as a script which looks for the program (as version managers do, in half a
// second) is found at once by them and by what they start. The first of that name that is a program is it.

import { closeSync, mkdtempSync, openSync, readSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathsOf } from "./pathsOf.ts";

/** Started some hundred times. */
const PROGRAMS = ["python3"];

export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "portscope-programs-"));
  for (const name of PROGRAMS) {
    const paths = pathsOf(name);
    const program = paths.find((path) => !isScript(path));
    if (program !== undefined && program !== paths[0]) symlinkSync(program, join(folder, name));
  }
  process.env["PATH"] = [folder, process.env["PATH"] ?? ""].join(delimiter);
  return () => rmSync(folder, { recursive: true, force: true });
}

function isScript(path: string): boolean {
  const file = openSync(path, "r");
  try {
    const start = Buffer.alloc(2);
    readSync(file, start);
    return start.toString("latin1") === "#!";
  } finally {
    closeSync(file);
  }
}
