// One direction of a TCP stream or of a flow of datagrams, while its packets are read one after the other.

import { TCP_FLAG } from "../pcapng/packetTemplate.ts";
import type { PacketFacts } from "./packetFacts.ts";

export class DirectedFlow {
  /** Number in the FlowTable. */
  readonly number: number;
  /** The sequence number that comes next; null where nothing of it has been seen. */
  #next: number | null = null;

  constructor(number: number) {
    this.number = number;
  }

  /**
   * Takes note of a TCP packet; returns how many bytes of the stream should have come before it and did not. Below zero: its
   * number was there before, or is another connection's, since it is further on than a stream can have under way.
   */
  gap({ flags, number, payload, cut }: PacketFacts): number {
    const begins = (flags & TCP_FLAG.syn) !== 0;
    const before = begins || this.#next === null ? 0 : (number - this.#next) | 0;
    const counted = begins || (flags & TCP_FLAG.fin) !== 0 ? 1 : 0;
    this.#next = (number + payload + cut + counted) >>> 0;
    return before;
  }
}
