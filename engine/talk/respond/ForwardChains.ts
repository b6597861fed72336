// Through which of our own sockets a message came that was handed on: one that comes back to where it was is in a loop.

import { formatEndpoint, type Endpoint } from "../../../shared/model/endpoint.ts";

/** Listeners, or sockets without one, by number, the first one first. */
type Chain = readonly number[];

export class ForwardChains {
  /** By the local end of the socket that hands on. */
  readonly #byEnd = new Map<string, Chain>();

  /** What comes from this peer. */
  from(peer: Endpoint | null): Chain {
    return peer === null ? [] : (this.#byEnd.get(keyOf(peer)) ?? []);
  }

  add(local: Endpoint, chain: Chain): void {
    this.#byEnd.set(keyOf(local), chain);
  }

  delete(local: Endpoint): void {
    this.#byEnd.delete(keyOf(local));
  }
}

/** A listener of both families hears an IPv4 peer as one of IPv6. */
function keyOf(end: Endpoint): string {
  return formatEndpoint(end).replace(/^\[::ffff:([\d.]+)\]/i, "$1");
}
