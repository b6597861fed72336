// Datagrams that wait because their peer's queue is full, sent in their order as soon as the system takes them. The system
// does not say when a peer of an unconnected socket has room, so it is asked again, less and less often.

import { Fifo } from "../../shared/util/Fifo.ts";

/** Datagrams that wait: small ones take more memory than their bytes. */
const MAX_WAITING = 16_384;
/** ms between two tries at first, and at most. */
const FIRST_WAIT = 1;
const LONGEST_WAIT = 32;
/** Datagrams handed over before others have their turn. */
const BURST = 256;

interface Waiting {
  readonly data: Uint8Array;
  readonly to: string | null;
}

export class DatagramQueue {
  readonly #send: (data: Uint8Array, to: string | null) => boolean;
  readonly #waiting = new Fifo<Waiting>();
  #timer: NodeJS.Timeout | null = null;
  #wait = FIRST_WAIT;

  /** `send` returns false where there is no room now. */
  constructor(send: (data: Uint8Array, to: string | null) => boolean) {
    this.#send = send;
  }

  get length(): number {
    return this.#waiting.size;
  }

  get full(): boolean {
    return this.#waiting.size >= MAX_WAITING;
  }

  /** Sends it at once where nothing waits and there is room. */
  push(data: Uint8Array, to: string | null): void {
    if (this.#waiting.size === 0 && this.#send(data, to)) return;
    this.#waiting.push({ data, to });
    this.#timer ??= setTimeout(() => this.#drain(), this.#wait);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#waiting.clear();
  }

  #drain(): void {
    this.#timer = null;
    let sent = 0;
    for (; sent < BURST; sent++) {
      const next = this.#waiting.peek();
      if (next === undefined || !this.#send(next.data, next.to)) break;
      this.#waiting.shift();
    }
    this.#wait = sent > 0 ? FIRST_WAIT : Math.min(LONGEST_WAIT, this.#wait * 2);
    if (this.#waiting.size > 0) this.#timer = setTimeout(() => this.#drain(), this.#wait);
  }
}
