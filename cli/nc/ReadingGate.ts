// Reading from the peers waits while any of several consumers has too much, and goes on when none has.

import type { Engine } from "../../engine/createEngine.ts";

export class ReadingGate {
  readonly #engine: Engine;
  readonly #full = new Set<object>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** For one more consumer: what it calls when it wants no more, or more again. */
  consumer(): (reading: boolean) => void {
    const consumer = {};
    return (reading) => {
      const before = this.#full.size > 0;
      if (reading) this.#full.delete(consumer);
      else this.#full.add(consumer);
      const now = this.#full.size > 0;
      if (now !== before) this.#engine.setReading(!now);
    };
  }
}
