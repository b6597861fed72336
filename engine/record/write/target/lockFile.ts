// The lock beside a recording while it is written: `FILE.lock`, which names the process that writes. It holds as long as
// that process lives, so that what a killed program left behind stops nobody.
//
// The lock keeps a second program from replacing a recording under way. That two programs never write into one file does not
// depend on it: each recording is written into a file that its program has just made (createFile.ts).

import * as fs from "node:fs";
import { hostname } from "node:os";
import { refusal } from "../../../../shared/model/failure.ts";
import { said, type Said } from "../../../../shared/words/said.ts";

/** ms in which a program that has made its lock has also written its name into it. */
const NAMING = 2000;

/** Code of the refusal. */
export const IN_USE = "PORTSCOPE_RECORDING_IN_USE";

export interface Lock {
  release(): void;
}

interface Owner {
  readonly pid: number;
  readonly host: string;
  /** When the process was started, as the system counts it: another process may be given its number later. */
  readonly start: string;
}

/** Throws a Refusal (IN_USE) while another recording writes to `path`, and what the system says. */
export function lockFile(path: string): Lock {
  const lock = `${path}.lock`;
  const own = JSON.stringify({
    pid: process.pid,
    host: hostname(),
    start: startOf(process.pid),
  } satisfies Owner);
  for (let attempt = 0; attempt < 3; attempt++) {
    if (made(lock, own)) return { release: () => remove(lock, own) };
    const owner = holder(lock);
    if (owner !== null) throw inUse(path, lock, owner);
    removeStale(lock);
  }
  throw inUse(path, lock, said("record.anotherProgram"));
}

function made(lock: string, own: string): boolean {
  try {
    fs.writeFileSync(lock, own, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** Whether a lock is there that nobody holds any more: its program ended without completing the recording. */
export function isLeftBehind(lock: string): boolean {
  return textOf(lock) !== null && holder(lock) === null;
}

/** Who holds the lock, in words; null when nobody does any more. */
function holder(lock: string): Said | null {
  const text = textOf(lock);
  const stats = fs.lstatSync(lock, { throwIfNoEntry: false });
  if (text === null || stats === undefined) return null;
  const owner = ownerFrom(text);
  if (owner === null)
    return Date.now() - stats.mtimeMs < NAMING ? said("record.anotherProgram") : null;
  if (owner.host !== hostname())
    return said("record.processOn", { pid: owner.pid, host: owner.host });
  if (!isAlive(owner.pid)) return null;
  const start = startOf(owner.pid);
  const reused = owner.start !== "" && start !== "" && start !== owner.start;
  return reused
    ? null
    : owner.pid === process.pid
      ? said("record.thisProgram")
      : said("record.process", { pid: owner.pid });
}

/** Moved aside first: what another program made in its place meanwhile must not be removed. */
function removeStale(lock: string): void {
  const aside = `${lock}.${process.pid}`;
  try {
    fs.renameSync(lock, aside);
    if (holder(aside) === null) fs.rmSync(aside, { force: true });
    else if (!fs.existsSync(lock)) fs.renameSync(aside, lock);
  } catch (error) {
    // Another program was faster; the next attempt sees what it did.
    if (codeOf(error) !== "ENOENT") throw error;
  }
}

/** Only while it is still ours. */
function remove(lock: string, own: string): void {
  try {
    if (textOf(lock) === own) fs.rmSync(lock, { force: true });
  } catch {
    // The folder may be gone, or no longer ours to write to: a lock of a process that has ended holds nobody.
  }
}

function inUse(path: string, lock: string, owner: Said) {
  return refusal(
    "RECORDING_IN_USE",
    said("record.isBeingRecordedBy", { path, owner }),
    said("record.chooseAnotherNameOrEndThatRecording", { lock }),
  );
}

function textOf(path: string): string | null {
  try {
    return fs.readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function ownerFrom(text: string): Owner | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return null;
    const { pid, host, start } = value as { readonly [name: string]: unknown };
    if (typeof pid !== "number" || !Number.isSafeInteger(pid) || pid <= 0) return null;
    return typeof host === "string" && typeof start === "string" ? { pid, host, start } : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another person's process.
    return codeOf(error) === "EPERM";
  }
}

/** Linux: clock ticks since the machine started (proc(5), field 22 of stat); empty where it is not known. */
function startOf(pid: number): string {
  const stat = process.platform === "linux" ? textOf(`/proc/${pid}/stat`) : null;
  // The program's name, in brackets, may hold anything.
  return stat === null ? "" : (stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "");
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
