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
