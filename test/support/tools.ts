// Tests that need a program of the system skip, with a reason, where it is missing; not in CI, where it must be there.

import { describe } from "vitest";
import { pathsOf } from "./pathsOf.ts";

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
  return pathsOf(name)[0];
}

export function describeWith(tool: string, name: string, tests: () => void): void {
  if (hasTool(tool) || process.env["CI"] !== undefined) describe(name, tests);
  else describe.skip(`${name} (skipped: ${tool} is not installed)`, tests);
}
