// Looks, as long as something waits, whether a message that only time ends has ended.

import { now } from "../../system/clock.ts";
import type { Source } from "./Source.ts";

/** Milliseconds between looks. */
const EVERY = 5;

export class IdleLook {
  readonly #source: Source;
  readonly #onDue: () => void;
  #timer: NodeJS.Timeout | null = null;

  constructor(source: Source, onDue: () => void) {
    this.#source = source;
    this.#onDue = onDue;
  }

  /** Begins, where something waits. */
  look(): void {
    if (this.#source.length === 0 || this.#timer !== null) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#source.due(now());
      this.#onDue();
      this.look();
    }, EVERY);
  }

  end(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
  }
}
