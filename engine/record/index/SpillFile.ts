// Chunks of one size, of which the newest and those used last are in memory and the others in a file that is deleted when
// it is closed. A chunk that could not be written stays in memory.

import { Recent } from "../../../shared/util/Recent.ts";
import * as fs from "node:fs";
import { openOwn } from "./openOwn.ts";
import { readFully } from "../../system/readFully.ts";

export class SpillFile {
  readonly #path: string;
  readonly #bytes: number;
  #fd: number | null = null;
  /** Unwritten chunks are never dropped. */
  readonly #kept: Recent<number, ArrayBuffer>;
  readonly #unwritten = new Set<number>();
  #writing = 0;
  #reading = 0;
  #closed = false;
  #settled: (() => void)[] = [];

  /** `path`: made with the first chunk. `bytes`: of a chunk. `most`: chunks kept in memory once they are written. */
  constructor(path: string, bytes: number, most: number) {
    this.#path = path;
    this.#bytes = bytes;
    this.#kept = new Recent(most, (index) => this.#unwritten.has(index));
  }

  put(index: number, chunk: ArrayBuffer): void {
    this.#unwritten.add(index);
    this.#kept.set(index, chunk);
    try {
      this.#fd ??= openOwn(this.#path);
    } catch {
      // No place for it: the chunk stays in memory, which is what #unwritten says.
      return;
    }
    this.#writing += 1;
    const bytes = new Uint8Array(chunk);
    fs.write(this.#fd, bytes, 0, bytes.length, index * this.#bytes, (error, written) => {
      this.#writing -= 1;
      if (error === null && written === bytes.length) this.#unwritten.delete(index);
      this.#finish();
    });
  }

  async get(index: number): Promise<ArrayBuffer> {
    const known = this.#kept.get(index);
    if (known !== undefined) return known;
    if (this.#fd === null) throw new RangeError(`no chunk ${index}`);
    const chunk = new ArrayBuffer(this.#bytes);
    this.#reading += 1;
    try {
      await readFully(this.#fd, new Uint8Array(chunk), index * this.#bytes);
    } finally {
      this.#reading -= 1;
      this.#finish();
    }
    if (!this.#closed) this.#kept.set(index, chunk);
    return chunk;
  }

  /** Resolves once no write is under way. */
  async settled(): Promise<void> {
    if (this.#writing > 0) await new Promise<void>((resolve) => this.#settled.push(resolve));
  }

  close(): void {
    this.#closed = true;
    this.#kept.clear();
    this.#finish();
  }

  /** Not while it is in use: the system may give the descriptor's number to another file at once. */
  #finish(): void {
    if (this.#writing > 0) return;
    for (const resolve of this.#settled.splice(0)) resolve();
    if (!this.#closed || this.#reading > 0 || this.#fd === null) return;
    fs.closeSync(this.#fd);
    this.#fd = null;
    fs.rmSync(this.#path, { force: true });
  }
}
