// What one socket's answers are worked out from: messages, one after the other, each with who said it.

import type { FrameSpec } from "../../../shared/framing/frameSpec.ts";
import type { Endpoint } from "../../../shared/model/endpoint.ts";
import { Fifo } from "../../../shared/util/Fifo.ts";
import { Inbox } from "../Inbox.ts";

/** Datagrams, and bytes of them, that wait to be answered; what comes then gets no answer. */
const MAX_DATAGRAMS = 4096;
const MAX_DATAGRAM_BYTES = 4 * 1024 * 1024;

export interface Source {
  /** Bytes that wait. */
  readonly length: number;
  /** A copy is kept; `time` in µs. False where it is too much. */
  add(bytes: Uint8Array, heard: Heard): boolean;
  /** Valid until something is added or taken; null: none is whole. */
  next(): Uint8Array | null;
  /** Of the next one. */
  heard(): Heard;
  take(): void;
  /** The peer has ended: what is left is a message. */
  end(): void;
  /** Messages that only time ends. `now` in µs. */
  due(now: number): void;
}

export interface Heard {
  /** Event's number. */
  readonly seq: number;
  readonly time: number;
  readonly peer: Endpoint | null;
}

export class StreamSource implements Source {
  readonly #inbox: Inbox;
  #last: Heard = { seq: 0, time: 0, peer: null };

  constructor(frame: FrameSpec) {
    this.#inbox = new Inbox(frame, false);
  }

  get length(): number {
    return this.#inbox.length;
  }

  add(bytes: Uint8Array, heard: Heard): boolean {
    this.#last = heard;
    return this.#inbox.add(bytes, heard.time);
  }

  next(): Uint8Array | null {
    return this.#inbox.next();
  }

  /** Of several that wait it is the newest read's. */
  heard(): Heard {
    return this.#last;
  }

  take(): void {
    this.#inbox.take(this.#inbox.next()?.length ?? 0);
  }

  end(): void {
    this.#inbox.end();
  }

  due(now: number): void {
    this.#inbox.due(now);
  }
}

export class DatagramSource implements Source {
  readonly #waiting = new Fifo<{ readonly bytes: Uint8Array; readonly heard: Heard }>();
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(bytes: Uint8Array, heard: Heard): boolean {
    if (this.#waiting.size >= MAX_DATAGRAMS) return false;
    if (this.#length + bytes.length > MAX_DATAGRAM_BYTES) return false;
    this.#waiting.push({ bytes: Uint8Array.from(bytes), heard });
    this.#length += bytes.length;
    return true;
  }

  next(): Uint8Array | null {
    return this.#waiting.peek()?.bytes ?? null;
  }

  heard(): Heard {
    return this.#waiting.peek()?.heard ?? { seq: 0, time: 0, peer: null };
  }

  take(): void {
    this.#length -= this.#waiting.shift()?.bytes.length ?? 0;
  }

  end(): void {}

  due(): void {}
}
