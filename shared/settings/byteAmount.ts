// Amounts of bytes as people type them: `64 MiB` (powers of 1024), `2 GB` (powers of 1000), `1000000`.

import { formatBytes } from "../words/quantity.ts";

const BINARY = ["B", "KiB", "MiB", "GiB", "TiB"] as const;
const FACTORS: ReadonlyMap<string, number> = new Map([
  ["", 1],
  ["b", 1],
  ["bytes", 1],
  ["kb", 1000],
  ["mb", 1000 ** 2],
  ["gb", 1000 ** 3],
  ["tb", 1000 ** 4],
  ["kib", 1024],
  ["mib", 1024 ** 2],
  ["gib", 1024 ** 3],
  ["tib", 1024 ** 4],
]);

/** Whole bytes; null where it is no amount. Fractions need a unit: `1.5 GiB`. */
export function parseByteAmount(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim());
  const factor = FACTORS.get((match?.[2] ?? "").toLowerCase());
  if (match === null || factor === undefined) return null;
  if (factor === 1 && text.includes(".")) return null;
  return Math.round(Number(match[1]) * factor);
}

/** The number of a count; null where it is none. */
export function parseCount(text: string): number | null {
  return /^\d+$/.test(text.trim()) ? Number(text) : null;
}

/** `64 MiB` where it is a whole number of such units, else all its digits: typed back it is the same. */
export function exactByteAmount(bytes: number): string {
  return wholeUnits(bytes) ?? String(bytes);
}

/** `64 MiB` where it is a whole number of such units; otherwise in powers of 1000, rounded. */
export function formatByteAmount(bytes: number): string {
  return wholeUnits(bytes) ?? formatBytes(bytes);
}

function wholeUnits(bytes: number): string | null {
  let power = 0;
  let rest = bytes;
  while (rest >= 1024 && rest % 1024 === 0 && power < BINARY.length - 1) {
    rest /= 1024;
    power += 1;
  }
  return power > 0 ? `${rest} ${BINARY[power] ?? ""}` : null;
}
