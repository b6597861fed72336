// Numbers for people: SI units with a thin space (U+2009), digits grouped by thin spaces.

const THIN = "\u2009";

/** `0 B`, `14 B`, `1.2 kB`, `3.1 MB`; three significant digits above 1 kB (1 kB = 1000 B). */
export function formatBytes(bytes: number): string {
  return scaled(bytes, "B");
}

/** Bytes per second. */
export function formatByteRate(perSecond: number): string {
  return scaled(perSecond, "B/s");
}

/** `12,345` with thin spaces: `12 345`. */
export function formatCount(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+(?!\d))/g, THIN);
}

const PREFIXES = ["", "k", "M", "G", "T", "P"];

function scaled(value: number, unit: string): string {
  let power = 0;
  let rest = value;
  while (rest >= 999.5 && power < PREFIXES.length - 1) {
    rest /= 1000;
    power += 1;
  }
  const digits = power === 0 ? Math.round(rest).toString() : significant(rest);
  return `${digits}${THIN}${PREFIXES[power] ?? ""}${unit}`;
}

function significant(value: number): string {
  return value >= 99.95 ? value.toFixed(0) : value >= 9.995 ? value.toFixed(1) : value.toFixed(2);
}

/** `250 µs`, `1.2 ms`, `3.4 s`, `1 200 s`. */
export function formatDuration(micros: number): string {
  if (micros < 999.5) return `${trimmed(micros)}${THIN}µs`;
  if (micros < 999_500) return `${trimmed(micros / 1000)}${THIN}ms`;
  const seconds = micros / 1_000_000;
  const digits = seconds < 999.5 ? trimmed(seconds) : String(Math.round(seconds));
  return `${digits.replace(/\B(?=(\d{3})+$)/g, THIN)}${THIN}s`;
}

/** `4.0 s`, `75 s`: what counts up keeps its width, and tenths only while they tell something. Never less than nothing. */
export function formatSeconds(micros: number): string {
  const seconds = Math.max(0, micros) / 1_000_000;
  return `${seconds < 60 ? seconds.toFixed(1) : formatCount(Math.floor(seconds))}${THIN}s`;
}

/** Three significant digits, no zeros behind the point. */
export function trimmed(value: number): string {
  const digits = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
  const text = value < 0.01 ? value.toPrecision(1) : value.toFixed(digits);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
