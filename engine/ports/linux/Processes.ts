// Who has which socket open: /proc/PID/fd of each process, read at once since all of it is memory of the kernel.

import * as fs from "node:fs";
import type { MachineProcess } from "../../../shared/model/machineSocket.ts";
import { processName } from "../../system/processes.ts";
import { groupOf } from "./groupOf.ts";

export interface Owner extends MachineProcess {
  readonly group: string | null;
}

/** Processes that are named of one socket. */
const MAX_OWNERS = 16;

export class Processes {
  /** Of processes that were there the last time; a pid with another beginning is another process. */
  #known = new Map<number, { readonly began: string; readonly owner: Owner }>();

  /** By inode of the socket. */
  read(): { readonly owners: ReadonlyMap<number, readonly Owner[]>; readonly denied: number } {
    const owners = new Map<number, Owner[]>();
    const seen = new Map<number, { readonly began: string; readonly owner: Owner }>();
    let denied = 0;
    for (const name of fs.readdirSync("/proc")) {
      const pid = Number(name);
      if (!Number.isInteger(pid)) continue;
      const inodes = socketsOf(pid);
      if (inodes === null) denied += 1;
      else if (inodes.size > 0) {
        const began = beginningOf(pid);
        const known = this.#known.get(pid);
        const entry = known?.began === began ? known : { began, owner: ownerOf(pid) };
        seen.set(pid, entry);
        for (const inode of inodes) {
          const list = owners.get(inode);
          if (list === undefined) owners.set(inode, [entry.owner]);
          else if (list.length < MAX_OWNERS) list.push(entry.owner);
        }
      }
    }
    this.#known = seen;
    return { owners, denied };
  }
}

/** Inodes of its sockets; null where they may not be seen. */
function socketsOf(pid: number): ReadonlySet<number> | null {
  const inodes = new Set<number>();
  const folder = `/proc/${pid}/fd`;
  try {
    for (const descriptor of fs.readdirSync(folder)) {
      const inode = socketAt(`${folder}/${descriptor}`);
      if (inode !== null) inodes.add(inode);
    }
  } catch (error) {
    // Gone meanwhile: it has none.
    return isDenied(error) ? null : inodes;
  }
  return inodes;
}

function socketAt(link: string): number | null {
  try {
    const target = fs.readlinkSync(link);
    return target.startsWith("socket:[") ? Number(target.slice(8, -1)) : null;
  } catch (error) {
    if (isDenied(error)) throw error;
    return null;
  }
}

function isDenied(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : "";
  return code === "EACCES" || code === "EPERM";
}

/** Field 22 of /proc/PID/stat: ticks since the machine's start. The name in it may hold spaces and parentheses. */
export function beginningOf(pid: number): string {
  const stat = text(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

function ownerOf(pid: number): Owner {
  return { pid, name: processName(pid), group: groupOf(text(`/proc/${pid}/cgroup`)) };
}

/** Empty where it cannot be read. */
export function text(path: string): string {
  try {
    return fs.readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
