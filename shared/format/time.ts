// Times keep their microseconds.

/** `12:04:07.113042` in the given zone offset (minutes east of UTC). `time`: µs since the epoch. */
export function formatTime(time: number, offsetMinutes: number): string {
  const shifted = time + offsetMinutes * 60_000_000;
  const ofDay = ((shifted % 86_400_000_000) + 86_400_000_000) % 86_400_000_000;
  const micros = Math.floor(ofDay % 1_000_000);
  const seconds = Math.floor(ofDay / 1_000_000);
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${String(micros).padStart(6, "0")}`;
}

/** The same in the zone of this machine, as it was at that time. */
export function formatLocalTime(time: number): string {
  return formatTime(time, zoneOffset(time));
}

/** Minutes east of UTC at that time, summer time included. */
export function zoneOffset(time: number): number {
  return -new Date(time / 1000).getTimezoneOffset();
}

/** ISO 8601 in UTC with microseconds: `2026-11-22T12:04:07.113042Z`. */
export function formatIsoTime(time: number): string {
  const micros = Math.floor(time % 1000);
  return `${new Date(Math.floor(time / 1000)).toISOString().slice(0, -1)}${String(micros).padStart(3, "0")}Z`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
