// In which chunks of the index a socket may occur, so that the story of a single one needs few of them read. A bit stands
// for many ids: what it denies is certain, what it admits is not. 1 kB for each chunk.

import { ACCEPT_NUMBER, type MeasuredColumns } from "./aggregate.ts";
import type { Members } from "./Members.ts";

const BITS = 8192;

export class Occurrences {
  readonly #chunks: (Uint8Array | undefined)[] = [];

  /** Notes the sockets of a full chunk, and those accepted in it. */
  note(chunk: number, { socket, result, code }: MeasuredColumns): void {
    if (this.#chunks[chunk] !== undefined) return;
    const bits = new Uint8Array(BITS / 8);
    for (let row = 0; row < socket.length; row++) {
      set(bits, socket[row] ?? 0);
      if (((code[row] ?? 0) & 0xff) === ACCEPT_NUMBER) set(bits, result[row] ?? 0);
    }
    this.#chunks[chunk] = bits;
  }

  /** True for chunks that were never noted. */
  mayHold(chunk: number, { ids }: Members): boolean {
    const bits = this.#chunks[chunk];
    if (bits === undefined || ids === null || ids.size >= BITS) return true;
    for (const id of ids) if (((bits[(id % BITS) >>> 3] ?? 0) & (1 << (id & 7))) !== 0) return true;
    return false;
  }
}

function set(bits: Uint8Array, id: number): void {
  const at = (id % BITS) >>> 3;
  bits[at] = (bits[at] ?? 0) | (1 << (id & 7));
}
