// What a benchmark is and what it tells.

import type { Load } from "./load/createLoad.ts";

/** One row of the table. */
export interface Result {
  readonly what: string;
  /** Ours, with its unit. */
  readonly ours: string;
  /** What it is held against, with its unit: a bare socket in the same run, or a limit. */
  readonly against: string;
  /** Ours divided by that; of a time held against another program's, how many times as fast ours is. NaN: against nothing. */
  readonly ratio: number;
  /** Null: reported, without a target. */
  readonly target: { readonly least: number } | { readonly most: number } | null;
  /** Losses and other conditions of the target; any that does not hold misses it. */
  readonly also?: readonly { readonly what: string; readonly holds: boolean }[];
}

export interface Setting {
  readonly load: Load;
  /** A temporary folder, removed at the end. */
  readonly folder: string;
  readonly rounds: number;
  /** What is sent or recorded is multiplied by this: below 1 only to try the benchmarks themselves. */
  readonly scale: number;
  /** Progress, for whoever waits. */
  say(line: string): void;
}

export interface Benchmark {
  readonly name: string;
  readonly about: string;
  run(setting: Setting): Promise<readonly Result[]>;
}

export function isMet({ ratio, target, also = [] }: Result): boolean {
  if (also.some(({ holds }) => !holds)) return false;
  if (target === null) return true;
  return "least" in target ? ratio >= target.least : ratio <= target.most;
}
