// Where an axis of time is marked and what stands there, in the format that the table's times have.

import { formatTime } from "../../../shared/format/time.ts";
import { zoneOffset } from "../../../shared/format/time.ts";
import type { TimeFormat } from "../../columns/timeFormats.ts";

const SECOND = 1_000_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const STEPS: readonly number[] = [
  ...[1, 10, 100, 1000, 1e4, 1e5].flatMap((power) => [power, 2 * power, 5 * power]),
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12, 24, 48, 168, 720].map((hours) => hours * HOUR),
];

/** What an axis counts from: a clock (µs east of UTC), or a moment (µs since the epoch). */
export type AxisOrigin =
  | { readonly kind: "clock"; readonly offset: number }
  | { readonly kind: "since"; readonly time: number };

/** The row before is nothing that an axis could count from: it counts from the start. */
export function axisOrigin(
  format: TimeFormat,
  at: number,
  start: number | null,
  reference: number | null,
): AxisOrigin {
  const since = format === "reference" ? (reference ?? start) : start;
  if (format === "utc") return { kind: "clock", offset: 0 };
  if (format === "local" || since === null)
    return { kind: "clock", offset: zoneOffset(at) * MINUTE };
  return { kind: "since", time: since };
}

/** The smallest round step with which at most `most` marks stand in the span. */
export function tickStep(from: number, to: number, most: number): number {
  const least = (to - from) / Math.max(1, most);
  return STEPS.find((step) => step >= least) ?? STEPS.at(-1) ?? HOUR;
}

export function timeTicks(from: number, to: number, step: number, origin: AxisOrigin): number[] {
  const zero = origin.kind === "clock" ? -origin.offset : origin.time;
  const ticks: number[] = [];
  for (let n = Math.ceil((from - zero) / step); zero + n * step <= to; n++)
    ticks.push(zero + n * step);
  return ticks;
}

/** As fine as the step asks for. */
export function tickText(time: number, step: number, origin: AxisOrigin): string {
  if (origin.kind === "clock") {
    const whole = formatTime(time, origin.offset / MINUTE);
    if (step >= MINUTE) return whole.slice(0, 5);
    return step >= SECOND ? whole.slice(0, 8) : whole.slice(0, 9 + decimalsOf(step));
  }
  const seconds = (time - origin.time) / SECOND;
  return `${seconds.toFixed(decimalsOf(step)).replace("-", "−")}\u2009s`;
}

/** Digits behind the point in which a whole step of µs can be said. */
function decimalsOf(step: number): number {
  let digits = 0;
  while (digits < 6 && step % 10 ** (6 - digits) !== 0) digits += 1;
  return digits;
}
