// A whole number as it is typed behind an option, with its bounds.

import { said } from "../shared/words/said.ts";
import type { Unit } from "../shared/socketOptions/OptionRow.ts";
import { UsageError } from "./exit.ts";

export interface NumberBounds {
  readonly lowest: number;
  readonly highest: number;
  /** What is counted; empty: a plain number. */
  readonly unit: Unit;
}

/** Of `--wait`: what a timer takes. */
export const WAIT: NumberBounds = { lowest: 0, highest: 2 ** 31 - 1, unit: "ms" };

/** Throws a UsageError that names the option as it is typed, and what it takes. */
export function wholeNumber(flag: string, text: string, bounds: NumberBounds): number {
  const { lowest, highest, unit } = bounds;
  const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= lowest && number <= highest) return number;
  throw new UsageError(said("usage.expectedNumber", { flag, unit, lowest, highest, got: text }));
}
