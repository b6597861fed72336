// The newest events of an engine, for a test to look at and for an error to tell.

import { formatEndpoint, type Endpoint } from "../shared/model/endpoint.ts";
import { describeEvent } from "../shared/model/describeEvent.ts";
import { eventDirection, eventLength, type SocketEvent as Told } from "../shared/model/event.ts";
import type { Call, EventMatch, SocketEvent } from "./api.ts";
import { publicFailureOrNull, t } from "./wording.ts";

/** Events that are kept. */
export const MOST_KEPT = 10_000;
/** Bytes of a send or recv that are kept. */
export const KEPT_BYTES = 1024;

export class History {
  /** Oldest first; up to twice as many as count, so that letting go of the old ones costs little. */
  #kept: (() => SocketEvent)[] = [];

  /** The bytes need not last. */
  add(event: Told, payload: Uint8Array | null): () => SocketEvent {
    const data = payload === null ? null : Uint8Array.from(payload.subarray(0, KEPT_BYTES));
    let made: SocketEvent | null = null;
    // Most are never looked at: their words are made when they are.
    const one = () => (made ??= publicEvent(event, data));
    if (this.#kept.length >= 2 * MOST_KEPT) this.#kept = this.#kept.slice(-MOST_KEPT);
    this.#kept.push(one);
    return one;
  }

  all(): readonly SocketEvent[] {
    return this.#kept.slice(-MOST_KEPT).map((one) => one());
  }

  of(socket: number): readonly SocketEvent[] {
    return this.all().filter((event) => event.socket === socket);
  }
}

export function matches(event: SocketEvent, match: EventMatch): boolean {
  if (typeof match === "function") return match(event);
  return Object.entries(match).every(([name, value]) => Reflect.get(event, name) === value);
}

function publicEvent(event: Told, data: Uint8Array | null): SocketEvent {
  const { seq, time, socket, call, failure } = event;
  return {
    seq,
    time,
    socket,
    // What only watched programs call does not come here: the library watches none.
    call: call as Call,
    local: text(event.local),
    remote: text(event.remote),
    direction: eventDirection(event),
    length: eventLength(event),
    data,
    failure: publicFailureOrNull(failure),
    sentence: describeEvent(event, t),
  };
}

function text(endpoint: Endpoint | null): string | null {
  return endpoint === null ? null : formatEndpoint(endpoint);
}
