// The file of an index's cold chunks, which only this program needs: made with the first write, deleted when it is closed. What
// is read of it is there as a whole, since it was written before.

import * as fs from "node:fs";
import { readFully, readFullySync } from "../../system/readFully.ts";
import { openOwn } from "./openOwn.ts";

export class IndexFile {
  readonly #path: string;
  #fd: number | null = null;
  /** Reads and writes under way. */
  #busy = 0;
  #writing = 0;
  #closed = false;

  constructor(path: string) {
    this.#path = path;
  }

  /** Writes under way. */
  get writing(): number {
    return this.#writing;
  }

  async read(position: number, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(length);
    await this.readInto(position, bytes);
    return bytes;
  }

  async readInto(position: number, into: Uint8Array): Promise<void> {
    const fd = this.#open();
    this.#busy += 1;
    try {
      await readFully(fd, into, position);
    } finally {
      this.#busy -= 1;
      this.#closeWhenIdle();
    }
  }

  /** With the event loop waiting. */
  readSync(position: number, into: Uint8Array): number {
    readFullySync(this.#open(), into, position);
    return into.length;
  }

  /** `done` is told whether the bytes are in the file; at once where there is no place for one. */
  write(position: number, parts: readonly Uint8Array[], done: (written: boolean) => void): void {
    try {
      this.#fd ??= openOwn(this.#path);
    } catch {
      return done(false);
    }
    this.#busy += 1;
    this.#writing += 1;
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    fs.writev(this.#fd, parts, position, (error, written) => {
      this.#busy -= 1;
      this.#writing -= 1;
      this.#closeWhenIdle();
      done(error === null && written === length);
    });
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#fd !== null) fs.rmSync(this.#path, { force: true });
    this.#closeWhenIdle();
  }

  #open(): number {
    if (this.#fd === null || this.#closed) throw new RangeError(`${this.#path} is not open`);
    return this.#fd;
  }

  /** Never under a read or write: the number of a closed file may be another one's a moment later. */
  #closeWhenIdle(): void {
    if (!this.#closed || this.#busy > 0 || this.#fd === null) return;
    fs.closeSync(this.#fd);
    this.#fd = null;
  }
}
