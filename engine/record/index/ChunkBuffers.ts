// Memory into which cold chunks are read when a few of their rows are wanted: used again and again, since a page of rows far
// apart needs several, and what is allocated anew for each page must first be cleared and later be collected.

import { CHUNK_BYTES } from "./chunk.ts";

/** Out at once, as many as the system's file calls that Node has under way; all of them are kept for the next ones. */
const MOST = 4;

export class ChunkBuffers {
  readonly #idle: ArrayBuffer[] = [];
  readonly #waiting: (() => void)[] = [];
  #out = 0;

  /** `work` has the memory until it resolves. */
  async use<T>(work: (buffer: ArrayBuffer) => Promise<T>): Promise<T> {
    while (this.#out >= MOST) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#out += 1;
    const buffer = this.#idle.pop() ?? new ArrayBuffer(CHUNK_BYTES);
    try {
      return await work(buffer);
    } finally {
      this.#out -= 1;
      this.#idle.push(buffer);
      this.#waiting.shift()?.();
    }
  }
}
