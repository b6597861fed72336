import { beginningOf, text } from "./Processes.ts";

/** Ticks of the clock that proc(5) counts in (USER_HZ), in one second. */
const TICKS = 100;

/** ms since the epoch; null where the system does not tell. */
export function startedAt(pid: number): number | null {
  const ticks = Number(beginningOf(pid) || Number.NaN);
  const booted = Number(/^btime (\d+)/m.exec(text("/proc/stat"))?.[1] ?? Number.NaN);
  const at = booted * 1000 + (ticks / TICKS) * 1000;
  return Number.isNaN(at) ? null : at;
}
