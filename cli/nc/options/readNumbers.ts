// Numbers and times of nc's options, as each dialect takes them.

import { badNumber, badTime, type NUMBERS } from "./complaints.ts";

/** What a timer takes (ms). */
const LONGEST = 2 ** 31 - 1;

interface Whole {
  readonly what: keyof typeof NUMBERS;
  readonly lowest: number;
  readonly highest: number;
}

/** Throws NcEnd. */
export function wholeNumber(text: string, { what, lowest, highest }: Whole): number {
  if (!/^\s*[+-]?\d{1,15}$/.test(text)) throw badNumber(what, "none", text);
  const number = Number(text);
  if (number < lowest) throw badNumber(what, "small", text);
  if (number > highest) throw badNumber(what, "large", text);
  return number;
}

/** ms of whole seconds, at most what a timer takes. Throws NcEnd. */
export function seconds(text: string, what: keyof typeof NUMBERS, lowest = 0): number {
  return Math.min(LONGEST, 1000 * wholeNumber(text, { what, lowest, highest: 2 ** 31 - 1 }));
}

const UNITS: Readonly<Record<string, number>> = {
  "": 1000,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};

/** ms of a time as ncat takes it: seconds, or with `ms`, `s`, `m`, `h` behind. Throws NcEnd. */
export function ncatTime(text: string, letter: "w" | "i" | "d"): number {
  const [, number = "", unit = ""] = /^(\d+(?:\.\d*)?|\.\d+)(ms|s|m|h)?$/.exec(text) ?? [];
  const ms = number === "" ? 0 : Math.round(Number(number) * (UNITS[unit] ?? 0));
  if (ms <= 0 || ms > LONGEST) throw badTime(letter, text);
  return ms;
}
