// A recording that goes out as it happens: standard output, a FIFO, a device. Nothing of it can be read back.

import * as fs from "node:fs";
import * as net from "node:net";
import { isatty } from "node:tty";
import { resolve } from "node:path";
import type { Writable } from "node:stream";
import { refusal } from "../../../../shared/model/failure.ts";
import type { Disk } from "../slab.ts";
import type { RecordingTarget } from "./RecordingTarget.ts";
import { said } from "../../../../shared/words/said.ts";

/** The name of standard output, in place of a path. */
export const STANDARD_OUTPUT = "-";
const STANDARD_OUTPUT_FILES = ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];

/** Written at once at most: what a pipe holds, so that it is seen whether its reader still takes any. */
const PIECE = 64 * 1024;
/** ms between two looks whether a FIFO has a reader. */
const READER_WAIT = 50;

export function isStandardOutput(file: string): boolean {
  return (
    file === STANDARD_OUTPUT ||
    (process.platform !== "win32" && STANDARD_OUTPUT_FILES.includes(resolve(file)))
  );
}

/** Null where `file` names a file, existing or not. Throws a Refusal, and what the system says. */
export function openStream(file: string): RecordingTarget | null {
  if (isStandardOutput(file)) return standardOutput();
  const path = resolve(file);
  const stats = fs.statSync(path, { throwIfNoEntry: false });
  if (stats?.isFIFO() === true) return fifo(path);
  if (stats?.isCharacterDevice() !== true) return null;
  return inOrder(path, fs.openSync(path, "w"), true);
}

function standardOutput(): RecordingTarget {
  if (isatty(1))
    throw refusal(
      "TERMINAL",
      said("record.recordingIsNoTextAndStandardOutput"),
      said("record.sendItIntoProgramRecordWiresharkK"),
    );
  const stats = fs.fstatSync(1);
  if (!stats.isFIFO() && !stats.isSocket()) return inOrder(STANDARD_OUTPUT, 1, false);
  // Not process.stdout, which cannot be closed under a reader that takes no more.
  return throughStream(STANDARD_OUTPUT, (take) => take(null, writableOf(1)));
}

/** A device, or the file that standard output was sent to. */
function inOrder(path: string, fd: number, own: boolean): RecordingTarget {
  let taken = 0;
  return {
    path,
    seekable: false,
    fd,
    disk: {
      write(_fd, bytes, { offset, length }, done) {
        fs.write(fd, bytes, { offset, length, position: null }, (error, written) => {
          taken += written;
          done(error, written);
        });
      },
      writeSync: notNow,
    },
    taken: () => taken,
    async close() {
      if (own) await new Promise<void>((done) => fs.close(fd, () => done()));
    },
  };
}

/**
 * A FIFO cannot be opened for writing before its reader has: what is recorded until then waits. Never opened in a way that
 * waits, which would hold up a thread, and with it the program's end.
 */
function fifo(path: string): RecordingTarget {
  let timer: NodeJS.Timeout | null = null;
  const target = throughStream(path, (take) => {
    const attempt = (): void => {
      try {
        take(null, writableOf(fs.openSync(path, fs.constants.O_WRONLY | fs.constants.O_NONBLOCK)));
      } catch (error) {
        const failure = error as NodeJS.ErrnoException;
        if (failure.code === "ENXIO") timer = setTimeout(attempt, READER_WAIT);
        else take(failure, null);
      }
    };
    attempt();
  });
  return {
    ...target,
    async close() {
      if (timer !== null) clearTimeout(timer);
      await target.close();
    },
  };
}

type Opened = (error: NodeJS.ErrnoException | null, stream: Writable | null) => void;

/** `open` calls back once: at once, or when there is somebody to write to. */
function throughStream(path: string, open: (take: Opened) => void): RecordingTarget {
  let stream: Writable | null = null;
  let failure: NodeJS.ErrnoException | null = null;
  let waiting: (() => void) | null = null;
  let taken = 0;
  open((error, given) => {
    failure = error;
    stream = given;
    // Who writes is told by the write's own callback.
    given?.on("error", () => undefined);
    waiting?.();
  });
  const disk: Disk = {
    write(fd, bytes, part, done) {
      if (failure !== null) return done(failure, 0);
      if (stream === null) {
        waiting = () => disk.write(fd, bytes, part, done);
        return;
      }
      const piece = Math.min(part.length, PIECE);
      stream.write(bytes.subarray(part.offset, part.offset + piece), (error) => {
        if (error !== null && error !== undefined) return done(error, 0);
        taken += piece;
        done(null, piece);
      });
    },
    writeSync: notNow,
  };
  return {
    path,
    seekable: false,
    fd: -1,
    disk,
    taken: () => taken,
    async close() {
      const open = stream;
      if (open === null || open.destroyed) return;
      const closed = new Promise<void>((resolve) => open.once("close", resolve));
      open.destroy();
      await closed;
    },
  };
}

function writableOf(fd: number): Writable {
  return new net.Socket({ fd, readable: false, writable: true });
}

/** What waits stays queued, in its order. */
function notNow(): never {
  throw new Error("a stream is written in its own time");
}
