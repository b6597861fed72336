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
  return new StreamOutput(setting);
}

class StreamOutput implements Output {
  readonly gone: Promise<void>;
  readonly terminal: boolean;
  isGone = false;
  failure: Error | null = null;
  skipped = 0;
  lineOpen = false;
  readonly #stdout: Writable;
  readonly #stop: Stop | undefined;
  readonly #setReading: ((reading: boolean) => void) | undefined;
  /** What the stream is not given yet: it would keep an entry for each piece, however small. */
  readonly #queue = new SendQueue();
  /** Whether the peers wait. */
  #paused = false;
  #waiting: (() => void)[] = [];

  constructor({ setReading, stop, stdout = process.stdout }: OutputSetting) {
    this.#stdout = stdout;
    this.#stop = stop;
    this.#setReading = setReading;
    this.terminal = "isTTY" in stdout && stdout.isTTY === true;
    this.gone = new Promise((resolve) => {
      stdout.on("error", (error: NodeJS.ErrnoException) => {
        this.isGone = true;
        this.#goOn();
        if (error.code !== "EPIPE") this.failure = error;
        resolve();
      });
    });
    stdout.on("drain", () => this.#pump());
    void stop?.asked.then(() => this.#goOn());
  }

  get isFull(): boolean {
    return this.#pending >= FULL;
  }

  room(): Promise<void> {
    if (this.isGone || this.#stop?.isAsked === true || !this.#stdout.writableNeedDrain)
      return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  handOver(): void {
    for (let piece = this.#queue.take(); piece !== null && !this.isGone; piece = this.#queue.take())
      this.#stdout.write(piece);
  }

  write(chunk: Uint8Array | string): void {
    if (this.isGone || chunk.length === 0) return;
    if (this.#pending > TOO_MUCH) {
      this.skipped += 1;
      return;
    }
    this.lineOpen = typeof chunk === "string" ? !chunk.endsWith("\n") : chunk.at(-1) !== 0x0a;
    // Payload is valid during the event only, and a pipe that is full is written to later: text is a copy already.
    if (this.#stdout.writableNeedDrain) {
      if (typeof chunk === "string") this.#queue.push(Buffer.from(chunk));
      else this.#queue.pushCopy(chunk);
    } else this.#stdout.write(typeof chunk === "string" ? chunk : Uint8Array.from(chunk));
    if (this.#setReading === undefined || this.#paused || this.#pending < ENOUGH) return;
    this.#paused = true;
    this.#setReading(false);
  }

  get #pending(): number {
    return this.#stdout.writableLength + this.#queue.bytes;
  }

  #goOn(): void {
    const woken = this.#waiting;
    this.#waiting = [];
    for (const wake of woken) wake();
    if (!this.#paused) return;
    this.#paused = false;
    this.#setReading?.(true);
  }

  #pump(): void {
    while (!this.#stdout.writableNeedDrain) {
      const piece = this.#queue.take();
      if (piece === null) return this.#goOn();
      this.#stdout.write(piece);
    }
  }
}
