// Makes the file that a recording is written into. Always a new one (O_EXCL), which no other program can have open: a file
// that is to be replaced is left as it is until a new one takes its name.

import * as fs from "node:fs";
import * as path from "node:path";
import { Refusal, refusal } from "../../../../shared/model/failure.ts";
import type { Existing } from "../../../../shared/model/recording.ts";
import { failureFrom } from "../../../system/failureFrom.ts";
import { IN_USE, lockFile } from "./lockFile.ts";
import type { RecordingTarget } from "./RecordingTarget.ts";
import { said } from "../../../../shared/words/said.ts";

/** Names tried before it is given up. */
const MAX_NUMBER = 100_000;

/** Throws a Refusal: EEXIST where `existing` is "refuse", PORTSCOPE_RECORDING_IN_USE, or what the system says. */
export function createFile(file: string, existing: Existing = "refuse"): RecordingTarget {
  try {
    return createAt(behindLink(path.resolve(file)), existing);
  } catch (error) {
    throw error instanceof Refusal ? error : inOurWords(error, file);
  }
}

function createAt(wanted: string, existing: Existing): RecordingTarget {
  if (existing !== "number") return create(wanted, existing === "replace");
  for (let n = 1; n < MAX_NUMBER; n++) {
    const free = freeTarget(n === 1 ? wanted : numbered(wanted, n));
    if (free !== null) return free;
  }
  throw taken(wanted);
}

/** Null when the name is taken. */
function freeTarget(file: string): RecordingTarget | null {
  // Most names that are taken are seen at once, without a lock.
  if (fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined) return null;
  try {
    return create(file, false);
  } catch (error) {
    const code = error instanceof Refusal ? error.failure.code : codeOf(error);
    if (code === "EEXIST" || code === IN_USE) return null;
    throw error;
  }
}

function create(file: string, replace: boolean): RecordingTarget {
  checkPlace(file);
  const lock = lockFile(file);
  try {
    return target(file, replace ? replaced(file) : fs.openSync(file, "wx+", 0o600), lock.release);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** A new file under the name of another one, which whoever has it open goes on using. */
function replaced(file: string): number {
  const fresh = `${file}.${process.pid}.new`;
  // Nobody else's: the lock is ours, and a leftover of this name is from a process that has ended.
  fs.rmSync(fresh, { force: true });
  const fd = fs.openSync(fresh, "wx+", 0o600);
  try {
    fs.renameSync(fresh, file);
    return fd;
  } catch (error) {
    fs.closeSync(fd);
    fs.rmSync(fresh, { force: true });
    throw error;
  }
}

function target(file: string, fd: number, release: () => void): RecordingTarget {
  return {
    path: file,
    seekable: true,
    fd,
    disk: fs,
    taken: () => 0,
    async close() {
      await new Promise<void>((resolve) => fs.close(fd, () => resolve()));
      release();
    },
  };
}

/** A link stands for the file that it leads to. */
function behindLink(file: string): string {
  const link = fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  if (!link) return file;
  try {
    return fs.realpathSync(file);
  } catch {
    // It leads nowhere: the link itself is what is there.
    return file;
  }
}

/** Throws where no file can be made, in better words than the system has. */
function checkPlace(file: string): void {
  const stats = fs.statSync(file, { throwIfNoEntry: false });
  if (stats?.isBlockDevice() === true || stats?.isSocket() === true)
    throw refusal(
      "NOT_A_FILE",
      stats.isSocket()
        ? said("record.isASocket", { file })
        : said("record.isABlockDevice", { file }),
      said("record.nameFileFifoOrForStandardOutput"),
    );
  if (stats?.isDirectory() === true)
    throw Object.assign(new Error("a folder"), { code: "EISDIR", syscall: "open" });
  const folder = path.dirname(file);
  if (fs.statSync(folder, { throwIfNoEntry: false }) === undefined)
    throw new Refusal({
      code: "ENOENT",
      syscall: "open",
      sentence: said("record.thereIsNoFolderToRecordInto", { folder }),
      next: said("record.makeItFirstOrNameAnother"),
    });
}

function inOurWords(error: unknown, file: string): Refusal {
  return codeOf(error) === "EEXIST"
    ? taken(file)
    : new Refusal(failureFrom(error, { endpoint: file }));
}

function taken(file: string): Refusal {
  return new Refusal({
    code: "EEXIST",
    syscall: "open",
    sentence: said("record.existsAlreadyAndStaysAsItIs", { file }),
    next: said("record.chooseAnotherName"),
  });
}

/** `r.pcapng` as `r-2.pcapng`. */
function numbered(file: string, n: number): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}-${n}${ext}`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
