// Sockets that have something to send take turns, a piece each, and together no longer than TURN_MS before the event loop
// gets on: Node writes what the kernel takes at once without ever letting anything else happen.

import { Fifo } from "../../../shared/util/Fifo.ts";
import { PIECE } from "./SendQueue.ts";

/** Milliseconds of sending in one turn of the event loop; reading and recording have their own part of it. */
export const TURN_MS = 4;

/**
 * Bytes that may be with the kernel before pieces get smaller: libuv ends the writes of all sockets that have become writable
 * in one turn, with copies of all their bytes, and two hundred pieces of 64 KiB would take it 40 ms.
 */
const WITH_KERNEL = 1024 * 1024;
const LEAST_PIECE = 8 * 1024;

export class SendTurns {
  /** One for each socket at most: bounded by the sockets. */
  readonly #waiting = new Fifo<() => void>();
  /** What the kernel took and nobody was told yet: one for each socket at most. A pause does not hold it. */
  readonly #untold = new Fifo<() => void>();
  #began: number | null = null;
  #armed = false;
  #paused = false;
  /** Pieces that the kernel was given and has not all taken. */
  #underWay = 0;

  /** Bytes of the next piece that the kernel is given, at most. */
  get piece(): number {
    return Math.max(LEAST_PIECE, Math.min(PIECE, Math.floor(WITH_KERNEL / (this.#underWay + 1))));
  }

  /** The kernel is given a piece. What is returned is called once, when it has taken all of it or never will. */
  give(): () => void {
    this.#underWay += 1;
    return () => {
      this.#underWay -= 1;
    };
  }

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

  /** As `run`, for telling what was sent: before more is sent, and while paused too. */
  tell(work: () => void): void {
    if (this.#untold.size === 0 && this.#hasTime()) return work();
    this.#untold.push(work);
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
      while (this.#untold.size > 0 && this.#hasTime()) this.#untold.shift()?.();
      if (this.#untold.size > 0) return this.#arm();
      while (!this.#paused && this.#waiting.size > 0 && this.#hasTime()) this.#waiting.shift()?.();
    });
  }
}
