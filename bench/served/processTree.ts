// What processes that this one started use, as Linux tells it: whatever else the machine does is not in it.

import { readFileSync, readdirSync } from "node:fs";

export interface ProcessUse {
  /** Seconds of processor, user and system, all threads. */
  readonly cpu: number;
  /** Bytes in RAM. */
  readonly memory: number;
}

export interface ProcessNamed {
  readonly pid: number;
  readonly command: string;
}

/** A clock tick of /proc, on every Linux that there is. */
const TICKS = 100;
const PAGE = 4096;

/** Below a process, itself too. */
export function processTree(root: number): readonly ProcessNamed[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const stat = /^\d+$/.test(name) ? readStat(Number(name)) : null;
    if (stat !== null) parents.set(Number(name), Number(stat[1]));
  }
  const within = (pid: number): boolean =>
    pid === root || (parents.has(pid) && within(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(within).map((pid) => ({ pid, command: commandOf(pid) }));
}

export function processUseOf(pids: readonly number[]): ProcessUse {
  let cpu = 0;
  let memory = 0;
  for (const pid of pids) {
    const stat = readStat(pid);
    if (stat === null) continue;
    cpu += (Number(stat[11]) + Number(stat[12])) / TICKS;
    memory += Number(stat[21]) * PAGE;
  }
  return { cpu, memory };
}

/** proc_pid_stat(5), from the state on: the name before it may hold blanks. Null of a process that is gone. */
function readStat(pid: number): readonly string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "latin1");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}
