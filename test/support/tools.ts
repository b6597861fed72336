// Tests that need a program of the system skip, with a reason, where it is missing; not in CI, where it must be there.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { describe } from "vitest";

export function hasTool(name: string): boolean {
  return find(name) !== undefined;
}

/** Where a program is; throws where it is not. */
export function pathOf(name: string): string {
  const found = find(name);
  if (found === undefined) throw new Error(`${name} is not in the PATH`);
  return found;
}

function find(name: string): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function describeWith(tool: string, name: string, tests: () => void): void {
  if (hasTool(tool) || process.env["CI"] !== undefined) describe(name, tests);
  else describe.skip(`${name} (skipped: ${tool} is not installed)`, tests);
}
