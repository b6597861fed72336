// Tests that need a program of the system skip, with a reason, where it is missing; not in CI, where it must be there.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { describe } from "vitest";

export function hasTool(name: string): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return folder !== "";
    } catch {
      return false;
    }
  });
}

export function describeWith(tool: string, name: string, tests: () => void): void {
  if (hasTool(tool) || process.env["CI"] !== undefined) describe(name, tests);
  else describe.skip(`${name} (skipped: ${tool} is not installed)`, tests);
}
