// Reads the blocks of one event after the other out of a recording's file, many at a time.

import * as fs from "node:fs";
import { onlyPayload, payloadRegions } from "./blockPayload.ts";
import { readJournal } from "../pcapng/journalEntry.ts";
import { buffer } from "./buffer.ts";

/** What is read at once where most events are looked at: small enough for the processor's own cache. */
export const WINDOW_BYTES = 512 * 1024;
const CLOSED = -1;
const EMPTY = Buffer.alloc(0);

export class BlockReader {
  /** Bytes of the file when it was opened, or of what of it is to be read. */
  readonly size: number;
  readonly #path: string;
  readonly #seconds: BlockReader[] = [];
  #fd: number;
  #window: Buffer = EMPTY;
  #from = 0;
  #to = 0;
  #memory: Buffer = EMPTY;

  /** Opens the file on its own: the descriptor of the one that records may go at any time. `end`: where it counts as ended. Throws what the system says. */
  constructor(path: string, end = Number.POSITIVE_INFINITY) {
    this.#path = path;
    this.#fd = fs.openSync(path, "r");
    this.size = Math.min(end, fs.fstatSync(this.#fd).size);
  }

  close(): void {
    if (this.#fd !== CLOSED) fs.closeSync(this.#fd);
    this.#fd = CLOSED;
    for (const second of this.#seconds.splice(0)) second.close();
  }

  /** Another one of the same file as it is now, for another place in it; closed with this one at the latest. */
  second(): BlockReader {
    const second = new BlockReader(this.#path);
    this.#seconds.push(second);
    return second;
  }

  /** Reads again what is wanted next. */
  forget(): void {
    this.#from = 0;
    this.#to = 0;
  }

  /** Bytes [from, to) of the file, valid until the next call. `ahead`: where the bytes that will be wanted next end. */
  bytes(from: number, to: number, ahead: number): Buffer {
    if (from >= this.#from && to <= this.#to)
      return this.#window.subarray(from - this.#from, to - this.#from);
    const end = Math.max(to, Math.min(ahead, from + WINDOW_BYTES));
    if (end - from > this.#memory.length)
      this.#memory = Buffer.allocUnsafeSlow(Math.max(end - from, WINDOW_BYTES));
    let done = 0;
    while (done < end - from) {
      const count = fs.readSync(this.#fd, this.#memory, done, end - from - done, from + done);
      if (count === 0) throw new Error(`the recording ended at ${from + done}, expected ${to}`);
      done += count;
    }
    this.#window = this.#memory;
    this.#from = from;
    this.#to = end;
    return this.#window.subarray(0, to - from);
  }

  /** The payload of the event whose blocks are at [from, to), valid until the next call. */
  payload(from: number, to: number, ahead: number): Uint8Array {
    const bytes = this.bytes(from, to, ahead);
    const only = onlyPayload(bytes);
    if (only !== null) return only;
    const regions = payloadRegions(bytes, 0, bytes.length);
    const [start, end] = regions;
    if (start === undefined) return EMPTY;
    if (regions.length === 2) return bytes.subarray(start, end);
    const parts: Uint8Array[] = [];
    for (let i = 0; i < regions.length; i += 2)
      parts.push(bytes.subarray(regions[i], regions[i + 1]));
    return Buffer.concat(parts);
  }

  /** Fields of the journal entry at `from`. */
  journal(from: number, to: number, ahead: number): Map<string, Uint8Array> {
    const bytes = this.bytes(from, to, ahead);
    return readJournal(buffer(bytes).subarray(8, bytes.readUInt32LE(4) - 4));
  }
}
