// A filter that asks which requests nobody answered must know what follows them: all there is is heard before the first row is
// looked at, and what comes a moment before its rows are.

import type { EventStore } from "../record/read/EventStore.ts";
import { CHUNK_ROWS } from "../record/index/chunk.ts";
import { Parts } from "./scan/Parts.ts";
import type { ScanThread } from "./ScanThread.ts";

/** Milliseconds after which a request that was heard last counts as not answered. */
const WAITS = 1000;

export class HearAhead {
  readonly #parts: Parts;
  readonly #thread: ScanThread;
  readonly #onDue: () => void;
  #asked = 0;
  #heard = 0;
  #busy = false;
  #caughtUp = false;
  /** How far it had heard, and when (performance.now), ascending. */
  #marks: { readonly to: number; readonly at: number }[] = [];
  #settled = 0;
  #alarm: NodeJS.Timeout | null = null;

  /** `onDue`: more may be looked at. */
  constructor(store: EventStore, thread: ScanThread, onDue: () => void) {
    this.#parts = new Parts(store);
    this.#thread = thread;
    this.#onDue = onDue;
  }

  /** Events that the thread has heard. */
  get heard(): number {
    return this.#heard;
  }

  get caughtUp(): boolean {
    return this.#caughtUp;
  }

  /** Hands in the next of so many events, one part at a time. */
  async ask(written: number): Promise<void> {
    if (this.#busy) return;
    if (this.#heard >= written) {
      this.#caughtUp = true;
      return;
    }
    this.#busy = true;
    const part = await this.#parts.next(this.#asked, written);
    this.#asked = part.chunk * CHUNK_ROWS + part.to;
    this.#thread.send({ ...part, type: "hear" });
  }

  /** The thread has heard events up to this one. */
  take(to: number): void {
    this.#busy = false;
    this.#heard = to;
    this.#marks.push({ to, at: performance.now() });
    this.#wait();
  }

  /** Events of which it is known what came of them. */
  settled(): number {
    const before = performance.now() - WAITS;
    while ((this.#marks[0]?.at ?? Number.POSITIVE_INFINITY) <= before)
      this.#settled = this.#marks.shift()?.to ?? this.#settled;
    return this.#caughtUp ? this.#settled : 0;
  }

  close(): void {
    if (this.#alarm !== null) clearTimeout(this.#alarm);
    this.#alarm = null;
    this.#marks = [];
  }

  #wait(): void {
    this.#alarm ??= setTimeout(() => {
      this.#alarm = null;
      this.#onDue();
      if (this.#marks.length > 0) this.#wait();
    }, WAITS).unref();
  }
}
