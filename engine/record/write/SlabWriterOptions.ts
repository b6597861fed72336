import type { Disk } from "./slab.ts";

export interface SlabWriterOptions {
  readonly fd: number;
  readonly disk?: Disk;
  /** Bytes waiting at which `onPressure(true)` is called; `onPressure(false)` follows RELIEF_BYTES below, or at half of it. */
  readonly waitingLimit: () => number;
  onPressure(paused: boolean): void;
  /** The disk refused; `position` is the end of the last whole block written. Nothing is written after it. */
  onFailure(error: NodeJS.ErrnoException, position: number): void;
}
