// Says when something can be read from sockets that Node knows nothing of: poll(2) for all of them in one thread of Node's
// pool, woken through a pipe when what it waits for changes. It takes a thread only while there are such sockets.

import * as fs from "node:fs";
import { nativeLibrary, type NativeFunction } from "./nativeLibrary.ts";

const POLLIN = 1;
/** Bytes of a pollfd. */
const ENTRY = 8;
/** ms; a program that ends without closing waits no longer than that for the thread. */
const LONGEST_WAIT = 250;

export interface Watched {
  /** Whether its socket is waited for. */
  setReading(reading: boolean): void;
  stop(): void;
}

interface Entry {
  readonly fd: number;
  readonly onReadable: () => void;
  reading: boolean;
}

export class Readiness {
  readonly #entries = new Set<Entry>();
  readonly #poll: NativeFunction;
  readonly #pipe: NativeFunction;
  #wakeEnds: readonly [read: number, write: number] | null = null;
  #waiting = false;
  #woken = false;

  /** Throws a Refusal where the native library is missing. */
  constructor() {
    const c = nativeLibrary().load(null);
    const count = process.platform === "linux" ? "unsigned long" : "unsigned int";
    this.#poll = c.func(`int poll(void *, ${count}, int)`);
    this.#pipe = c.func("int pipe(void *)");
  }

  /** `onReadable` reads what it can in a few ms; it is called again while there is more. */
  watch(fd: number, onReadable: () => void): Watched {
    const entry: Entry = { fd, onReadable, reading: true };
    this.#entries.add(entry);
    this.#changed();
    return {
      setReading: (reading) => {
        if (entry.reading === reading) return;
        entry.reading = reading;
        this.#changed();
      },
      stop: () => {
        entry.reading = false;
        if (this.#entries.delete(entry)) this.#changed();
      },
    };
  }

  #changed(): void {
    if (!this.#waiting) return this.#wait();
    if (this.#woken || this.#wakeEnds === null) return;
    this.#woken = true;
    fs.writeSync(this.#wakeEnds[1], "\0");
  }

  #wait(): void {
    if (this.#entries.size === 0) return this.#closePipe();
    const waker = this.#openPipe();
    const entries = [...this.#entries].filter(({ reading }) => reading);
    const fds = Buffer.alloc((entries.length + 1) * ENTRY);
    [waker, ...entries.map(({ fd }) => fd)].forEach((fd, i) => {
      fds.writeInt32LE(fd, i * ENTRY);
      fds.writeInt16LE(POLLIN, i * ENTRY + 4);
    });
    this.#waiting = true;
    this.#poll.async(fds, entries.length + 1, LONGEST_WAIT, () => {
      this.#waiting = false;
      if (this.#woken) fs.readSync(waker, Buffer.alloc(1));
      this.#woken = false;
      entries.forEach((entry, i) => {
        // It may have been stopped meanwhile, by one that came before it.
        if (fds.readInt16LE((i + 1) * ENTRY + 6) !== 0 && entry.reading) entry.onReadable();
      });
      if (!this.#waiting) this.#wait();
    });
  }

  /** The end that is polled. */
  #openPipe(): number {
    if (this.#wakeEnds !== null) return this.#wakeEnds[0];
    const ends = new Int32Array(2);
    if (this.#pipe(ends) !== 0)
      throw Object.assign(new Error("pipe"), { code: "EMFILE", syscall: "pipe" });
    this.#wakeEnds = [ends[0] ?? -1, ends[1] ?? -1];
    return this.#wakeEnds[0];
  }

  #closePipe(): void {
    for (const end of this.#wakeEnds ?? []) fs.closeSync(end);
    this.#wakeEnds = null;
  }
}
