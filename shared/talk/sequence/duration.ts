import type { WrittenDuration } from "./sequenceFile.ts";

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** Milliseconds of `250ms`, `1.5s`, `2m` or of a number; null above `most`. */
export function milliseconds(written: WrittenDuration, most: number): number | null {
  const match = typeof written === "number" ? null : /^([\d.]+)([a-z]+)$/.exec(written);
  const duration =
    typeof written === "number" ? written : Number(match?.[1]) * (UNITS[match?.[2] ?? ""] ?? NaN);
  return duration <= most ? duration : null;
}
