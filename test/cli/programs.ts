// Runs of the command line, ended after the test of a file that imports from here.

import { afterEach, beforeAll, expect } from "vitest";
import { startPortscope, type Program } from "../support/program.ts";

export const programs: Program[] = [];

export function run(...args: string[]): Program {
  const program = startPortscope(args);
  programs.push(program);
  return program;
}

beforeAll(async () => {
  // Builds what is stale once, so that no test below waits for it.
  expect(await run("--version").exit).toBe(0);
});

afterEach(async () => {
  for (const program of programs.splice(0)) await program.stop();
});

/** Starts a listener and gives its address as the ready line tells it. */
export async function listening(
  ...args: string[]
): Promise<{ program: Program; address: string; port: number }> {
  const program = run("listen", ...args);
  const line = await program.line("stderr", /^listening on /);
  const address = line.replace(/^listening on \w+ /, "");
  return { program, address, port: Number(address.split(":").at(-1)) };
}
