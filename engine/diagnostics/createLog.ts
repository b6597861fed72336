// The program's log: a file that is never longer than its bound, and the one before it. What is noted is the program's own
// doings, never what sockets carried. Written behind the program's back: a disk that hangs costs lines, and holds up nothing.
//
//     const log = createLog(logFile());
//     log.note("started", { version: "0.1.0" });

import * as fs from "node:fs";
import { dirname } from "node:path";
import { ensureFolder } from "../system/usableFolder.ts";
import { logLine, type LogValues } from "./logLine.ts";

export interface LogBounds {
  /** Bytes of the file; one before it, of as many at most, is kept as `FILE.1`. */
  readonly fileBytes: number;
  /** Bytes that may wait for the disk; what comes then is counted and left out. */
  readonly waitingBytes: number;
  /** Lines noted in a second; the others are counted and left out. */
  readonly linesPerSecond: number;
}

export const LOG_BOUNDS: LogBounds = {
  fileBytes: 1024 * 1024,
  waitingBytes: 64 * 1024,
  linesPerSecond: 100,
};

export interface Log {
  /** Null: nothing is kept. */
  readonly file: string | null;
  /** `event`: one word. Values are names, codes and numbers; never payload. */
  note(event: string, values?: LogValues): void;
  /** Writes what waits at once: the program is about to end. */
  flushSync(): void;
  /** Resolves when what was noted is written, or could not be. */
  written(): Promise<void>;
}

/** Never throws, and neither does what it gives. `file` null: nothing is kept. */
export function createLog(file: string | null, bounds: LogBounds = LOG_BOUNDS): Log {
  return new FileLog(file, bounds);
}

class FileLog implements Log {
  readonly file: string | null;
  readonly #bounds: LogBounds;
  #waiting: string[] = [];
  #bytes = 0;
  #leftOut = 0;
  #second = 0;
  #inSecond = 0;
  #writing: Promise<void> | null = null;

  constructor(file: string | null, bounds: LogBounds) {
    this.file = file;
    this.#bounds = bounds;
  }

  note(event: string, values: LogValues = {}): void {
    if (this.file === null) return;
    const now = new Date();
    const line = logLine(event, values, now);
    if (!this.#hasRoom(line, now)) {
      this.#leftOut += 1;
      return;
    }
    if (this.#leftOut > 0) this.#take(logLine("left-out", { lines: this.#leftOut }, now));
    this.#leftOut = 0;
    this.#take(line);
    this.#writing ??= this.#write(this.file);
  }

  flushSync(): void {
    if (this.file === null || this.#waiting.length === 0) return;
    const batch = this.#batch();
    try {
      ensureFolder(dirname(this.file));
      const there = fs.lstatSync(this.file, { throwIfNoEntry: false });
      if (this.#isToMove(there, batch)) fs.renameSync(this.file, `${this.file}.1`);
      fs.appendFileSync(this.file, batch, OWN);
    } catch {
      // Whoever ends has nobody left to tell.
    }
  }

  async written(): Promise<void> {
    await this.#writing;
  }

  #hasRoom(line: string, now: Date): boolean {
    const second = Math.floor(now.getTime() / 1000);
    if (second !== this.#second) this.#inSecond = 0;
    this.#second = second;
    this.#inSecond += 1;
    return (
      this.#inSecond <= this.#bounds.linesPerSecond &&
      this.#bytes + Buffer.byteLength(line) <= this.#bounds.waitingBytes
    );
  }

  #take(line: string): void {
    this.#waiting.push(line);
    this.#bytes += Buffer.byteLength(line);
  }

  #batch(): string {
    const batch = this.#waiting.join("");
    this.#waiting = [];
    this.#bytes = 0;
    return batch;
  }

  async #write(file: string): Promise<void> {
    // What is noted in the same turn goes with it.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const lines = this.#waiting.length;
      const batch = this.#batch();
      try {
        await this.#append(file, batch);
      } catch {
        // A full disk, a folder that is gone: said with the next line that can be written.
        this.#leftOut += lines;
      }
    }
    this.#writing = null;
  }

  async #append(file: string, batch: string): Promise<void> {
    ensureFolder(dirname(file));
    const there = await fs.promises.lstat(file).catch(() => undefined);
    if (this.#isToMove(there, batch)) await fs.promises.rename(file, `${file}.1`);
    await fs.promises.appendFile(file, batch, OWN);
  }

  /** Throws where no file stands there: a pipe would take the writing thread with it. */
  #isToMove(there: fs.Stats | undefined, batch: string): boolean {
    if (there === undefined) return false;
    if (!there.isFile()) throw new Error("the log is no file");
    return there.size > 0 && there.size + Buffer.byteLength(batch) > this.#bounds.fileBytes;
  }
}

/** Nobody else's to read. */
const OWN = { mode: 0o600 } as const;
