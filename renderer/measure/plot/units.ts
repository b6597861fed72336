// Measured numbers for people, and what stands at the axes: SI units with a thin space, three significant digits.

import { trimmed } from "../../../shared/words/quantity.ts";

const THIN = "\u2009";

/** `0`, `0.25`, `12.5`, `1.2\u2009k`: a count or a mean, short enough for an axis. */
export function formatAmount(value: number): string {
  if (value === 0) return "0";
  const powers = ["", "k", "M", "G", "T", "P"];
  let power = 0;
  let rest = value;
  while (rest >= 999.5 && power < powers.length - 1) {
    rest /= 1000;
    power += 1;
  }
  const digits = trimmed(rest);
  return power === 0 ? digits : `${digits}${THIN}${powers[power] ?? ""}`;
}

/** `12.5/s`. */
export function formatPerSecond(value: number): string {
  return `${formatAmount(value)}/s`;
}

/** Bytes, on an axis: `1 kB`, `1.5 MB/s`. */
export function formatAxisBytes(value: number, per = ""): string {
  const amount = formatAmount(value);
  return /[kMGTP]$/.test(amount) ? `${amount}B${per}` : `${amount}${THIN}B${per}`;
}
