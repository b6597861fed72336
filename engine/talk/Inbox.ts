// What came on one socket and no step has taken yet. A stream is one piece, or cut into messages; a datagram is a message.

import { UNKNOWN, type Conversation } from "../../shared/decode/Conversation.ts";
import { createFramer } from "../../shared/framing/createFramer.ts";
import type { Framer } from "../../shared/framing/framer.ts";
import type { FrameSpec } from "../../shared/framing/frameSpec.ts";
import { Fifo } from "../../shared/util/Fifo.ts";
import type { Follow } from "./Follow.ts";
import { openTalk, protocolOptions } from "../query/scan/talks/protocolOptions.ts";

/** Bytes that are cut at a time: a long read may be of very many messages. */
const CUT = 4096;
/** Bytes that are kept; more than nobody expects are a failure of the run. */
export const MAX_UNREAD = 16 * 1024 * 1024;

export class Inbox {
  readonly #framer: Framer | null;
  /** Whether it is cut into messages. */
  readonly framed: boolean;
  /** Lengths of the messages that are whole, oldest first. */
  readonly #messages = new Fifo<number>();
  /** Of each of them what was known before it, where somebody asks. */
  readonly #before = new Fifo<Conversation>();
  readonly #follow: Follow | null;
  #bytes = new Uint8Array(0);
  #from = 0;
  #to = 0;
  #ordinal = 0;
  /** What was not given to the framer yet, oldest first. */
  readonly #uncut = new Fifo<{ length: number; readonly time: number; readonly ordinal: number }>();
  #uncutBytes = 0;
  /** Whether each read is a message: then none is given in parts. */
  readonly #byRead: boolean;
  #ended = false;

  /** `frame` null: a stream is one piece; of datagrams it has no meaning. */
  constructor(frame: FrameSpec | null, datagrams: boolean, follow: Follow | null = null) {
    this.framed = frame !== null || datagrams;
    this.#byRead = frame?.kind === "read";
    this.#follow = follow;
    this.#framer =
      frame === null || datagrams
        ? null
        : createFramer(frame, protocolOptions(follow?.talk ?? openTalk(), null, "in"));
  }

  /** What was said before the message that `next` has, as its decoder knows it. */
  known(): Conversation {
    return this.#before.peek() ?? this.#follow?.talk.conversation ?? UNKNOWN;
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
    if (this.#framer !== null) {
      this.#uncut.push({ length: bytes.length, time, ordinal: this.#ordinal++ });
      this.#uncutBytes += bytes.length;
    } else if (this.framed) {
      this.#messages.push(bytes.length);
      if (this.#follow !== null) this.#before.push(this.#follow.datagram("in", bytes));
    }
    return true;
  }

  /** Frames that only time ends. */
  due(now: number): void {
    while (this.#cut());
    if (this.#framer !== null) this.#take(this.#framer.due(now));
  }

  /** Nothing more comes: what is left is a message. */
  end(): void {
    this.#ended = true;
  }

  /** The next message, or all of the stream that is there; valid until something is added or taken. Null: none is whole. */
  next(): Uint8Array | null {
    if (!this.framed) return this.#bytes.subarray(this.#from, this.#to);
    while (this.#messages.size === 0 && this.#cut());
    const length = this.#messages.peek();
    return length === undefined ? null : this.#bytes.subarray(this.#from, this.#from + length);
  }

  /** What is there, whole or not. */
  rest(): Uint8Array {
    return this.#bytes.slice(this.#from, this.#to);
  }

  take(length: number): void {
    this.#from += length;
    if (!this.framed) return;
    this.#messages.shift();
    this.#before.shift();
  }

  /** Gives some more to the framer; false where there is nothing more. */
  #cut(): boolean {
    const framer = this.#framer;
    const next = this.#uncut.peek();
    if (framer === null) return false;
    if (next === undefined) {
      if (!this.#ended) return false;
      this.#ended = false;
      this.#take(framer.end());
      return true;
    }
    const { length, time, ordinal } = next;
    const size = this.#byRead ? length : Math.min(length, CUT);
    const at = this.#to - this.#uncutBytes;
    this.#take(framer.push({ bytes: this.#bytes.subarray(at, at + size), time, ordinal }));
    this.#uncutBytes -= size;
    next.length -= size;
    if (next.length === 0) this.#uncut.shift();
    return true;
  }

  #take(frames: readonly { readonly length: number }[]): void {
    for (const { length } of frames) {
      this.#messages.push(length);
      if (this.#follow !== null) this.#before.push(this.#follow.before(length));
    }
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
