/** Milliseconds that a Date reaches either way (ECMA-262 21.4.1.1). */
const MOST = 8_640_000_000_000_000n;

/** ISO 8601 in UTC; `time` counts units of `unit` ms since 1970, exactly. Null where no Date is so far away. */
export function timeText(time: number | bigint, unit: 1 | 1000): string | null {
  const ms = BigInt(time) * BigInt(unit);
  if (ms > MOST || ms < -MOST) return null;
  const iso = new Date(Number(ms)).toISOString();
  return unit === 1000 ? iso.replace(".000Z", "Z") : iso;
}
