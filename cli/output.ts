// Standard output. What its reader has not taken is kept, up to a bound, past which the peers have to wait. A reader that
// went away (a closed pipe) ends the command quietly, as it ends nc.
//
//     output.write(chunk);
//     if (output.isFull) await output.room();      // for whoever can wait; the others are bounded all the same

import type { Writable } from "node:stream";
import { SendQueue } from "../engine/sockets/stages/SendQueue.ts";
import type { Stop } from "./stopSignal.ts";

/** Bytes not taken by the reader at which whoever can wait does: small pieces are gathered up to here. */
const FULL = 64 * 1024;
/** Bytes not taken at which reading from the peers pauses; it goes on when all are taken. */
const ENOUGH = 8 * 1024 * 1024;
/** UDP cannot be paused: past this its datagrams are not printed, and that is said. */
const TOO_MUCH = 64 * 1024 * 1024;

export interface OutputSetting {
  /** Lets the peers wait, or go on. */
  readonly setReading?: (reading: boolean) => void;
  /** Once asked, nobody waits for room any more. */
  readonly stop?: Stop;
  readonly stdout?: Writable;
}

export interface Output {
  /** Bytes are copied where they must wait: they need be valid during the call only. */
  write(chunk: Uint8Array | string): void;
  readonly isFull: boolean;
  /** Resolves when the reader has taken what was written, or nobody reads any more. */
  room(): Promise<void>;
  /** Hands all that waits to the stream: at the end, when nothing more comes, so that the stream tells what is left. */
  handOver(): void;
  /** Resolves when nobody reads any more. */
  readonly gone: Promise<void>;
  readonly isGone: boolean;
  /** Why nobody does, when it is another reason than a closed pipe. */
  readonly failure: Error | null;
  /** Events that were not printed because the reader was too slow. */
  readonly skipped: number;
  /** Whether what was written last ends in the middle of a line. */
  readonly lineOpen: boolean;
  /** Whether it is a person's screen. */
  readonly terminal: boolean;
}

export function openOutput(setting: OutputSetting): Output {
  const { setReading, stop, stdout = process.stdout } = setting;
  let isGone = false;
  let paused = false;
  let skipped = 0;
  let lineOpen = false;
  let failure: Error | null = null;
  let waiting: (() => void)[] = [];
  /** What the stream is not given yet: it would keep an entry for each piece, however small. */
  const queue = new SendQueue();
  const pending = (): number => stdout.writableLength + queue.bytes;
  const gone = new Promise<void>((resolve) => {
    stdout.on("error", (error: NodeJS.ErrnoException) => {
      isGone = true;
      goOn();
      if (error.code !== "EPIPE") failure = error;
      resolve();
    });
  });
  function goOn(): void {
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
    if (!paused) return;
    paused = false;
    setReading?.(true);
  }
  function pump(): void {
    while (!stdout.writableNeedDrain) {
      const piece = queue.take();
      if (piece === null) return goOn();
      stdout.write(piece);
    }
  }
  stdout.on("drain", pump);
  void stop?.asked.then(goOn);
  return {
    gone,
    terminal: "isTTY" in stdout && stdout.isTTY,
    get isGone() {
      return isGone;
    },
    get failure() {
      return failure;
    },
    get skipped() {
      return skipped;
    },
    get lineOpen() {
      return lineOpen;
    },
    get isFull() {
      return pending() >= FULL;
    },
    room() {
      if (isGone || stop?.isAsked === true || !stdout.writableNeedDrain) return Promise.resolve();
      return new Promise((resolve) => {
        waiting.push(resolve);
      });
    },
    handOver() {
      for (let piece = queue.take(); piece !== null && !isGone; piece = queue.take())
        stdout.write(piece);
    },
    write(chunk) {
      if (isGone || chunk.length === 0) return;
      if (pending() > TOO_MUCH) {
        skipped += 1;
        return;
      }
      lineOpen = typeof chunk === "string" ? !chunk.endsWith("\n") : chunk.at(-1) !== 0x0a;
      // Payload is valid during the event only, and a pipe that is full is written to later: text is a copy already.
      if (stdout.writableNeedDrain) {
        if (typeof chunk === "string") queue.push(Buffer.from(chunk));
        else queue.pushCopy(chunk);
      } else stdout.write(typeof chunk === "string" ? chunk : Uint8Array.from(chunk));
      if (setReading === undefined || paused || pending() < ENOUGH) return;
      paused = true;
      setReading(false);
    },
  };
}
