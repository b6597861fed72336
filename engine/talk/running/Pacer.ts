// When the next message is due: each so many milliseconds, or as fast as the socket takes them within a limit. Times are those
// of `performance.now()`.

import type { Pace } from "../../../shared/contract/talk.ts";

/** Milliseconds that a late program makes up for; what is later is missed. */
const CATCH_UP = 1000;
/** Milliseconds of what a limit allows that may be sent at once. */
const BURST = 20;

export interface Pacer {
  /** It begins, or goes on after a pause. */
  begin(at: number): void;
  /** Milliseconds until the next message is due; 0: now. */
  wait(at: number): number;
  /** One was sent, of so many bytes. */
  sent(bytes: number): void;
  /** The socket takes none now; returns how many are missed for that. */
  held(): number;
  /** How many were missed because the program did not run. */
  lateBy(at: number): number;
}

export function createPacer(pace: Pace, random: () => number = Math.random): Pacer {
  return pace.kind === "every"
    ? new EveryPacer(pace.ms, pace.jitter, random)
    : new FastPacer(pace.messages, pace.bytes);
}

class EveryPacer implements Pacer {
  readonly #every: number;
  readonly #jitter: number;
  readonly #random: () => number;
  /** When the next would be due without jitter. */
  #base = 0;
  #due = 0;

  constructor(every: number, jitter: number, random: () => number) {
    this.#every = every;
    this.#jitter = jitter;
    this.#random = random;
  }

  begin(at: number): void {
    this.#base = at;
    this.#due = at;
  }

  wait(at: number): number {
    return Math.max(0, this.#due - at);
  }

  sent(): void {
    this.#skip(1);
  }

  held(): number {
    this.#skip(1);
    return 1;
  }

  lateBy(at: number): number {
    const late = at - this.#due - CATCH_UP;
    if (late <= 0) return 0;
    const missed = Math.ceil(late / this.#every);
    this.#skip(missed);
    return missed;
  }

  #skip(count: number): void {
    this.#base += count * this.#every;
    this.#due = this.#base + this.#jitter * this.#random();
  }
}

/** Two allowances that fill with time; sending takes from both, the last message of a turn may owe. */
class FastPacer implements Pacer {
  readonly #limits: readonly { readonly perSecond: number; readonly of: "messages" | "bytes" }[];
  #left: number[] = [];
  #at = 0;

  constructor(messages: number | null, bytes: number | null) {
    this.#limits = [
      ...(messages === null ? [] : [{ perSecond: messages, of: "messages" as const }]),
      ...(bytes === null ? [] : [{ perSecond: bytes, of: "bytes" as const }]),
    ];
  }

  begin(at: number): void {
    this.#at = at;
    this.#left = this.#limits.map(() => 1);
  }

  wait(at: number): number {
    const passed = at - this.#at;
    this.#at = at;
    let wait = 0;
    for (const [index, { perSecond }] of this.#limits.entries()) {
      const perMs = perSecond / 1000;
      const most = Math.max(1, perMs * BURST);
      const left = Math.min(most, (this.#left[index] ?? 0) + passed * perMs);
      this.#left[index] = left;
      // Floating: what comes back over a while sums up to a hair less than it is.
      if (left < 1 - 1e-9) wait = Math.max(wait, (1 - left) / perMs);
    }
    return wait;
  }

  sent(bytes: number): void {
    this.#left = this.#left.map(
      (left, index) => left - (this.#limits[index]?.of === "bytes" ? bytes : 1),
    );
  }

  held(): number {
    return 0;
  }

  lateBy(): number {
    return 0;
  }
}
