// Replies that the kernel has not taken, by where each begins among all that the socket sends: so it is known which send is whose.

import { Fifo } from "../../../shared/util/Fifo.ts";
import type { SocketRecord } from "../../sockets/SocketRecord.ts";

export class UnderWay {
  readonly #record: SocketRecord;
  readonly #replies = new Fifo<{
    readonly from: number;
    readonly rule: string;
    readonly received: number;
  }>();

  constructor(record: SocketRecord) {
    this.#record = record;
  }

  /** A rule's reply is about to be sent. `received`: the event that it answers. */
  add(rule: string, received: number): void {
    const { bytesOut, pendingOut } = this.#record;
    this.#replies.push({ from: bytesOut + pendingOut, rule, received });
  }

  /** A send has happened, or `failed`: tells the replies of which it was the first. */
  take(failed: boolean, tell: (rule: string, received: number) => void): void {
    for (let next = this.#replies.peek(); next !== undefined; next = this.#replies.peek()) {
      if (next.from >= this.#record.bytesOut && !failed) return;
      this.#replies.shift();
      tell(next.rule, next.received);
    }
  }
}
