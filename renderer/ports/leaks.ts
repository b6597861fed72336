// Connections that a process leaves in CLOSE-WAIT: how many there are, and how many more than when one began to look.

import type { MachineSocket } from "../../shared/model/machineSocket.ts";

export interface Leak {
  readonly now: number;
  /** The fewest that were seen. */
  readonly least: number;
}

/** So many of one process are one, in all likelihood. */
const MANY = 10;
/** So many more than there were are one, too. */
const GROWN = 3;

/** By pid, of those that have any. `before`: as it was at the look before. */
export function leaksOf(
  sockets: Iterable<MachineSocket>,
  before: ReadonlyMap<number, Leak>,
): ReadonlyMap<number, Leak> {
  const counts = new Map<number, number>();
  for (const { state, processes } of sockets)
    if (state === "CLOSE-WAIT")
      for (const { pid } of processes) counts.set(pid, (counts.get(pid) ?? 0) + 1);
  const leaks = new Map<number, Leak>();
  for (const [pid, now] of counts)
    leaks.set(pid, { now, least: Math.min(now, before.get(pid)?.least ?? now) });
  // One that has none for the moment is still known to have had none.
  for (const [pid] of before)
    if (!leaks.has(pid) && leaks.size < MOST) leaks.set(pid, { now: 0, least: 0 });
  return leaks;
}

/** Processes that are remembered. */
const MOST = 10_000;

export function isLeak({ now, least }: Leak): boolean {
  return now >= MANY || now - least >= GROWN;
}
