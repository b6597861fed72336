// Runs `ss`, which tells what the kernel knows about sockets and needs no rights for it (Linux).

import { runProgram, type ProgramBounds } from "./runProgram.ts";

/** Runs ss with these arguments; its output, or why there is none. For tests. */
export type RunSs = (args: readonly string[]) => Promise<SsOutcome>;

export type SsOutcome =
  | { readonly ok: true; readonly output: string }
  | { readonly ok: false; readonly reason: "no-ss" | "ss-failed" };

const BOUNDS: ProgramBounds = { timeout: 2000, maxBuffer: 1024 * 1024 };

/** The arguments are made of numbers. */
export async function runSs(
  args: readonly string[],
  bounds: Partial<ProgramBounds> = {},
): Promise<SsOutcome> {
  const outcome = await runProgram("ss", args, { ...BOUNDS, ...bounds });
  if (outcome.ok) return outcome;
  return { ok: false, reason: outcome.reason === "missing" ? "no-ss" : "ss-failed" };
}
