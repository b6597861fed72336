// A time as a person types it: 12:04:07.113, 2026-11-22 12:04, or +1.5 for seconds since the start of the recording.

export type Moment =
  /** µs since the epoch. */
  | { readonly kind: "absolute"; readonly micros: number }
  /** µs since the recording's first event. */
  | { readonly kind: "relative"; readonly micros: number };

export interface MomentContext {
  /** When the recording's first event was, µs since the epoch. */
  readonly start: number;
  /** Whether times of day are meant in UTC, as they are shown. */
  readonly utc: boolean;
}

const RELATIVE = /^\+(\d{1,9})(?:\.(\d{1,6}))?\s*s?$/;
const CLOCK =
  /^(?:(\d{4})-(\d\d)-(\d\d)[T ]\s*)?(\d{1,2}):(\d\d)(?::(\d\d)(?:\.(\d{1,6}))?)?\s*(Z)?$/;

/**
 * Null where it is no time. Without a date it is the first such time of day that is not more than half a day before the
 * start: a recording may go on past midnight, and one may ask for a moment just before it began.
 */
export function parseMoment(text: string, context: MomentContext): Moment | null {
  const trimmed = text.trim();
  const relative = RELATIVE.exec(trimmed);
  if (relative !== null)
    return { kind: "relative", micros: micros(Number(relative[1]), relative[2]) };
  const clock = CLOCK.exec(trimmed);
  if (clock === null) return null;
  const [hour, minute, second] = [clock[4], clock[5], clock[6]].map((part) => Number(part ?? 0));
  if (hour === undefined || minute === undefined || second === undefined) return null;
  if (hour > 23 || minute > 59 || second > 59) return null;
  const zone = context.utc || clock[8] !== undefined ? UTC : LOCAL;
  const date: readonly [number, number, number] =
    clock[1] === undefined
      ? zone.dateOf(context.start / 1000)
      : [Number(clock[1]), Number(clock[2]) - 1, Number(clock[3])];
  const at = (days: number) =>
    zone.instant([date[0], date[1], date[2] + days], [hour, minute, second]) * 1000 +
    micros(0, clock[7]);
  const first = at(0);
  const early = clock[1] === undefined && context.start - first > HALF_DAY;
  return { kind: "absolute", micros: early ? at(1) : first };
}

const HALF_DAY = 12 * 3600 * 1_000_000;

function micros(seconds: number, fraction = ""): number {
  return seconds * 1_000_000 + Number(fraction.padEnd(6, "0"));
}

type Triple = readonly [number, number, number];

interface Zone {
  /** Year, month from 0, day, of ms since the epoch. */
  readonly dateOf: (ms: number) => Triple;
  /** Ms since the epoch. */
  readonly instant: (date: Triple, time: Triple) => number;
}

const UTC: Zone = {
  dateOf(ms) {
    const date = new Date(ms);
    return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  },
  instant: (date, time) => Date.UTC(...date, ...time),
};

const LOCAL: Zone = {
  dateOf(ms) {
    const date = new Date(ms);
    return [date.getFullYear(), date.getMonth(), date.getDate()];
  },
  instant: (date, time) => new Date(...date, ...time).getTime(),
};
