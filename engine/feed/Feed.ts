// What is live in the engine, as one client watches it: asked for what changed when the client can take it, and never worked
// out while nobody looks. A domain's feeds.ts makes them; the session paces them.

import type { Caller } from "./Caller.ts";

export interface Taken<T> {
  readonly value: T;
  /** Whether it replaces all that was taken before. */
  readonly whole: boolean;
  /** Of what fills a frame (sockets, rows) how many there are; 0 if left out. */
  readonly entries?: number;
  /** More is to be taken at once. */
  readonly more?: boolean;
}

export interface Feed<T = unknown> {
  /** Its value may take long: nothing else of a frame waits for it. */
  readonly isSlow?: boolean;
  /**
   * What changed since it was last taken, or all there is the first time and after `reset`; null: nothing. `room`: entries
   * that the frame still holds. A Refusal that it throws is the feed's end.
   */
  take(room: number): Taken<T> | null | Promise<Taken<T> | null>;
  /** What was taken may not have arrived: begin anew. */
  reset(): void;
  close(): void;
}

/** Who watches. */
export interface Watching {
  readonly caller: Caller;
  /** There may be something to take. */
  wake(): void;
}
