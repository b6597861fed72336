// What came on one socket and no step has taken yet. A stream is one piece, or cut into messages; a datagram is a message.

import { createFramer } from "../../shared/framing/createFramer.ts";
import type { Framer } from "../../shared/framing/framer.ts";
import type { FrameSpec } from "../../shared/framing/frameSpec.ts";
import { Fifo } from "../../shared/util/Fifo.ts";
import { openTalk, protocolOptions } from "../query/scan/talks/protocolOptions.ts";

/** Bytes that are kept; more than nobody expects are a failure of the run. */
export const MAX_UNREAD = 16 * 1024 * 1024;

export class Inbox {
  readonly #framer: Framer | null;
  /** Whether it is cut into messages. */
  readonly framed: boolean;
  /** Lengths of the messages that are whole, oldest first. */
  readonly #messages = new Fifo<number>();
  #bytes = new Uint8Array(0);
  #from = 0;
  #to = 0;
  #ordinal = 0;

  /** `frame` null: a stream is one piece; of datagrams it has no meaning. */
  constructor(frame: FrameSpec | null, datagrams: boolean) {
    this.framed = frame !== null || datagrams;
    this.#framer =
      frame === null || datagrams
        ? null
        : createFramer(frame, protocolOptions(openTalk(), null, "in"));
  }

  get length(): number {
    return this.#to - this.#from;
  }

  /** A copy is kept; `time` in µs. False where it is too much. */
  add(bytes: Uint8Array, time: number): boolean {
    if (this.length + bytes.length > MAX_UNREAD) return false;
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#to);
    this.#to += bytes.length;
    if (this.#framer !== null)
      this.#take(this.#framer.push({ bytes, time, ordinal: this.#ordinal++ }));
    else if (this.framed) this.#messages.push(bytes.length);
    return true;
  }

  /** Frames that only time ends. */
  due(now: number): void {
    if (this.#framer !== null) this.#take(this.#framer.due(now));
  }

  /** Nothing more comes: what is left is a message. */
  end(): void {
    if (this.#framer !== null) this.#take(this.#framer.end());
  }

  /** The next message, or all of the stream that is there; valid until something is added or taken. Null: none is whole. */
  next(): Uint8Array | null {
    if (!this.framed) return this.#bytes.subarray(this.#from, this.#to);
    const length = this.#messages.peek();
    return length === undefined ? null : this.#bytes.subarray(this.#from, this.#from + length);
  }

  /** What is there, whole or not. */
  rest(): Uint8Array {
    return this.#bytes.slice(this.#from, this.#to);
  }

  take(length: number): void {
    this.#from += length;
    if (this.framed) this.#messages.shift();
  }

  #take(frames: readonly { readonly length: number }[]): void {
    for (const { length } of frames) this.#messages.push(length);
  }

  #makeRoom(length: number): void {
    if (this.#to + length <= this.#bytes.length) return;
    const unread = this.#bytes.subarray(this.#from, this.#to);
    const bytes = new Uint8Array(Math.max(2 * (unread.length + length), 4096));
    bytes.set(unread);
    this.#to = unread.length;
    this.#from = 0;
    this.#bytes = bytes;
  }
}
