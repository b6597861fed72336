// How much a stream reads in a second: what was read is paid off at the rate, and until then nothing more is read. So the peer feels a
// full window, and no byte is lost.

import { READ_BYTES } from "./stages/sharedReads.ts";

/** Milliseconds that one pause takes at least: many small ones would cost more than what they part. */
const SHORTEST_PAUSE = 20;

interface ThrottleSetup {
  /** Bytes a second; 0: as many as come. */
  readonly rate: () => number;
  /** Bytes that the next reads may take; 0: any number. */
  readonly setLongest: (bytes: number) => void;
  readonly setThrottled: (throttled: boolean) => void;
}

export class Throttle {
  readonly #setup: ThrottleSetup;
  /** Bytes read above the rate. */
  #owed = 0;
  #since = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(setup: ThrottleSetup) {
    this.#setup = setup;
  }

  read(bytes: number): void {
    const rate = this.#setup.rate();
    if (rate === 0) return;
    this.#payOff(rate);
    this.#owed += bytes;
    const pause = (this.#owed / rate) * 1000;
    if (pause < SHORTEST_PAUSE || this.#timer !== undefined) return;
    this.#setup.setThrottled(true);
    this.#timer = setTimeout(() => this.#goOn(), Math.min(pause, 2 ** 31 - 1)).unref();
  }

  /** The rate is another one. */
  rateSet(): void {
    const rate = this.#setup.rate();
    // A read takes no more than what may come in a second.
    this.#setup.setLongest(rate === 0 || rate >= READ_BYTES ? 0 : Math.max(1, rate));
    this.#owed = 0;
    this.#since = performance.now();
    if (this.#timer !== undefined) this.#goOn();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #goOn(): void {
    this.stop();
    const rate = this.#setup.rate();
    if (rate > 0) this.#payOff(rate);
    this.#setup.setThrottled(false);
  }

  #payOff(rate: number): void {
    const now = performance.now();
    this.#owed = Math.max(0, this.#owed - ((now - this.#since) / 1000) * rate);
    this.#since = now;
  }
}
