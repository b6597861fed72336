// A time between two steps, exact to the microsecond.

const THIN = "\u2009";

/** `0 µs`, `42 µs`, `1.203 ms`, `2.104003 s`, `1 min 2.104003 s`. */
export function formatGap(micros: number): string {
  const whole = Math.round(Math.abs(micros));
  const sign = micros < 0 && whole > 0 ? "−" : "";
  if (whole < 1000) return `${sign}${whole}${THIN}µs`;
  if (whole < 1_000_000) return `${sign}${fraction(whole, 1000, 3)}${THIN}ms`;
  if (whole < 60_000_000) return `${sign}${fraction(whole, 1_000_000, 6)}${THIN}s`;
  const minutes = Math.floor(whole / 60_000_000);
  // not for people: symbols of units, the same in every language
  return `${sign}${minutes}${THIN}min ${fraction(whole % 60_000_000, 1_000_000, 6)}${THIN}s`;
}

function fraction(value: number, unit: number, digits: number): string {
  return `${Math.floor(value / unit)}.${String(value % unit).padStart(digits, "0")}`;
}
