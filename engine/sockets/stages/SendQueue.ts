// What a stream has still to send. Small pieces are gathered, so that a peer which sends byte by byte to an echo fills the
// queue with bytes and not with entries; large ones are kept as they are, so that one message to many peers is there once.

import { Fifo } from "../../../shared/util/Fifo.ts";

/**
 * Bytes that are taken at a time: a larger message goes to the kernel in pieces, each an event of its own when the kernel
 * took it, so that what a slow peer has not been sent is known to this granularity.
 */
export const PIECE = 64 * 1024;
/** Below this many bytes pieces are gathered: a queue of N bytes has at most 2 + 2 * N / GATHER entries. */
const GATHER = 16 * 1024;
/** Room of a gathered piece at first; it doubles up to PIECE. */
const FIRST_ROOM = 256;

interface Entry {
  bytes: Uint8Array;
  /** Where what is left of it begins and ends. */
  from: number;
  to: number;
  /** Whether `bytes` is ours and more may be put behind `to`. */
  readonly gathered: boolean;
}

export class SendQueue {
  readonly #entries = new Fifo<Entry>();
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  get entries(): number {
    return this.#entries.size;
  }

  /** `data` must stay as it is until it has been taken. */
  push(data: Uint8Array): void {
    if (data.length === 0) return;
    this.#bytes += data.length;
    if (data.length < GATHER) this.#gather(data);
    else this.#entries.push({ bytes: data, from: 0, to: data.length, gathered: false });
  }

  /** `data` is good during the call only. */
  pushCopy(data: Uint8Array): void {
    this.push(data.length < GATHER ? data : Uint8Array.from(data));
  }

  /** The next piece, of at most `most` bytes; null when there is none. */
  take(most = PIECE): Uint8Array | null {
    const entry = this.#entries.peek();
    if (entry === undefined) return null;
    const to = Math.min(entry.to, entry.from + Math.min(most, PIECE));
    const piece = entry.bytes.subarray(entry.from, to);
    entry.from = to;
    this.#bytes -= piece.length;
    if (to === entry.to) this.#entries.shift();
    return piece;
  }

  #gather(data: Uint8Array): void {
    const last = this.#entries.last();
    if (last === undefined || !last.gathered || last.to + data.length > PIECE) {
      const bytes = new Uint8Array(Math.max(FIRST_ROOM, data.length));
      bytes.set(data);
      this.#entries.push({ bytes, from: 0, to: data.length, gathered: true });
      return;
    }
    const to = last.to + data.length;
    if (to > last.bytes.length) {
      const larger = new Uint8Array(Math.min(PIECE, Math.max(to, 2 * last.bytes.length)));
      larger.set(last.bytes.subarray(0, last.to));
      last.bytes = larger;
    }
    last.bytes.set(data, last.to);
    last.to = to;
  }
}
