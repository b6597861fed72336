// Connections that read much take turns: libuv reads from all that have something, from each up to 2 MiB, before the event loop
// gets on. Once a turn is over whoever reads much is stopped, and goes on in a later one, a few at a time.

import { Fifo } from "../../../shared/util/Fifo.ts";

/** Milliseconds of reading in one turn of the event loop; sending has its own part of it. */
export const READ_TURN_MS = 4;
/** Connections that go on in one turn, and reads of each while others wait: 4 MiB in all. */
export const READERS = 16;
const READS = 4;

export interface TurnReader {
  /** Whether it did read, and has stopped. */
  stop(): boolean;
  /** Goes on, unless it is closed or paused for another reason. */
  start(): void;
}

export class ReadTurns {
  /** Those that read much last, with their reads in this turn: the system has more of them, most likely. */
  readonly #active = new Map<TurnReader, number>();
  /** One entry for each connection, or two. */
  readonly #waiting = new Fifo<TurnReader>();
  /** Those whose turn was over before they read: they go on before any other does. */
  #missed: TurnReader[] = [];
  #began: number | null = null;
  #armed = false;

  /** Connections that wait for their turn. */
  get waiting(): number {
    return this.#waiting.size + this.#missed.length;
  }

  /** It has read once. `much`: there may be more. */
  read(reader: TurnReader, much: boolean): void {
    const now = performance.now();
    this.#began ??= now;
    this.#arm();
    if (much) {
      const reads = (this.#active.get(reader) ?? 0) + 1;
      this.#active.set(reader, reads);
      if (reads >= READS && this.waiting > 0) this.#stop(reader);
    } else this.#active.delete(reader);
    if (now - this.#began < READ_TURN_MS) return;
    for (const each of this.#active.keys()) this.#stop(each);
  }

  /** It is closed. */
  forget(reader: TurnReader): void {
    this.#active.delete(reader);
  }

  #stop(reader: TurnReader): void {
    const missed = this.#active.get(reader) === 0;
    this.#active.delete(reader);
    if (!reader.stop()) return;
    if (missed) this.#missed.push(reader);
    else this.#waiting.push(reader);
  }

  #arm(): void {
    if (this.#armed) return;
    this.#armed = true;
    setImmediate(() => {
      this.#armed = false;
      this.#began = null;
      for (const reader of this.#active.keys()) this.#active.set(reader, 0);
      for (const reader of this.#next()) {
        this.#active.set(reader, 0);
        reader.start();
      }
      if (this.waiting > 0) this.#arm();
    });
  }

  #next(): readonly TurnReader[] {
    const next = this.#missed.splice(0, READERS);
    if (next.length > 0) return next;
    while (next.length < READERS && this.#waiting.size > 0)
      next.push(this.#waiting.shift() as TurnReader);
    return next;
  }
}
