// Sockets that have something to send take turns, a piece each, and together no longer than TURN_MS before the event loop
// gets on: Node writes what the kernel takes at once without ever letting anything else happen.

import { Fifo } from "../../shared/util/Fifo.ts";

/** Milliseconds of sending in one turn of the event loop; reading and recording have their own part of it. */
export const TURN_MS = 4;

export class SendTurns {
  /** One for each socket at most: bounded by the sockets. */
  readonly #waiting = new Fifo<() => void>();
  #began: number | null = null;
  #armed = false;
  #paused = false;

  /** Sockets that wait for their turn. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Calls `work`, which must be short: now while this turn has time, else in a later one, after those that came before. */
  run(work: () => void): void {
    if (!this.#paused && this.#waiting.size === 0 && this.#hasTime()) return work();
    this.#waiting.push(work);
    this.#arm();
  }

  /** While paused nothing is sent. */
  setPaused(paused: boolean): void {
    this.#paused = paused;
    if (this.#waiting.size > 0) this.#arm();
  }

  #hasTime(): boolean {
    const now = performance.now();
    this.#began ??= now;
    this.#arm();
    return now - this.#began < TURN_MS;
  }

  #arm(): void {
    if (this.#armed) return;
    this.#armed = true;
    setImmediate(() => {
      this.#armed = false;
      this.#began = null;
      while (!this.#paused && this.#waiting.size > 0 && this.#hasTime()) this.#waiting.shift()?.();
    });
  }
}
