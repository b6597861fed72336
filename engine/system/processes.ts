// What a process of Linux is called (proc(5)), the one name for it, whoever shows it; and whether one runs.

import * as fs from "node:fs";
import { basename, dirname, join } from "node:path";

export interface ProcessNames {
  /** /proc/PID/comm. Of the main thread, which Node and others call otherwise. */
  readonly comm: string;
  /** Target of /proc/PID/exe. */
  readonly executable: string;
  /** /proc/PID/cmdline: arguments with a NUL behind each, or what the program wrote over them. */
  readonly commandLine: string;
  /** What a path leads to; empty where there is nothing. */
  readonly resolve: (path: string) => string;
}

/** Its executable's; of a program of many names (busybox, redis) the one by which it was started. A process cannot choose it. */
export function chooseName({ comm, executable, commandLine, resolve }: ProcessNames): string {
  const path = executable.replace(/ \(deleted\)$/, "");
  if (path === "") return comm;
  const started = basename(/^[^\0 ]*/.exec(commandLine)?.[0] ?? "");
  const isAnother = started !== "" && started !== basename(path);
  return isAnother && resolve(join(dirname(path), started)) === path ? started : basename(path);
}

/** Empty where nothing of it may be seen, or it is gone. */
export function processName(pid: number): string {
  return chooseName({
    comm: read(() => fs.readFileSync(`/proc/${pid}/comm`, "utf8").trimEnd()),
    executable: read(() => fs.readlinkSync(`/proc/${pid}/exe`)),
    commandLine: read(() => fs.readFileSync(`/proc/${pid}/cmdline`, "utf8")),
    resolve: (path) => read(() => fs.realpathSync(path)),
  });
}

/** Whether a thread is there and has not ended: one that nobody has waited for yet has. */
export function threadRuns(tid: number): boolean {
  const stat = read(() => fs.readFileSync(`/proc/${tid}/stat`, "utf8"));
  // Behind its name, which may hold anything.
  return stat !== "" && !/^[ZX]/.test(stat.slice(stat.lastIndexOf(")") + 2));
}

function read(file: () => string): string {
  try {
    return file();
  } catch {
    // Another user's, or the kernel's, or gone.
    return "";
  }
}
