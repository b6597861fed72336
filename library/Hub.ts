// What the sockets of an engine share: the engine itself, what happened, who waits, and how much is kept for whom nobody takes it.

import type { Engine as Core } from "../engine/createEngine.ts";
import type { SocketEvent as Told } from "../shared/model/event.ts";
import type { SocketEvent } from "./api.ts";
import { History } from "./History.ts";
import type { Waits } from "./Waits.ts";

/** Bytes of all connections, received and not taken, from which on nothing more is read. */
export const MOST_UNREAD = 64 * 1024 * 1024;

export interface Hearing {
  hear(event: Told, payload: Uint8Array | null): void;
}

export class Hub {
  readonly core: Core;
  readonly waits: Waits;
  readonly history = new History();
  readonly listeners = new Set<(event: SocketEvent) => void>();
  readonly #sockets = new Map<number, Hearing>();
  #unread = 0;

  constructor(core: Core, waits: Waits) {
    this.core = core;
    this.waits = waits;
    core.onEvent((event, payload) => this.#hear(event, payload));
  }

  /** Until its close it hears what happens to it. */
  add(id: number, socket: Hearing): void {
    this.#sockets.set(id, socket);
  }

  /** Whether nothing is read, since nobody takes what there is. */
  get isFull(): boolean {
    return this.#unread >= MOST_UNREAD;
  }

  countUnread(change: number): void {
    const wasFull = this.isFull;
    this.#unread += change;
    if (this.isFull !== wasFull) this.core.setReading(wasFull);
  }

  #hear(event: Told, payload: Uint8Array | null): void {
    const made = this.history.add(event, payload);
    this.#sockets.get(event.socket)?.hear(event, payload);
    if (event.call === "close") this.#sockets.delete(event.socket);
    for (const listener of this.listeners) listener(made());
    this.waits.wake();
  }
}
