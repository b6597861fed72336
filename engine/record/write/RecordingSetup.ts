// What a recording needs of those who begin it, and whom it tells.

import type { Disk } from "./slab.ts";
import type { RecordingTarget } from "./target/RecordingTarget.ts";

export interface RecordingSetup {
  readonly target: RecordingTarget;
  /** Seq of the first event that it will hold. */
  readonly firstSeq: number;
  readonly waitingLimit: () => number;
  /** Bytes at which it stops. */
  readonly sizeLimit: () => number;
  readonly disk?: Disk;
  onPressure(paused: boolean): void;
  /** It stopped by itself: disk or size. Views made before no longer hold. */
  onStopped(): void;
  /** The first event that found no place in a stream whose reader is too slow. */
  onLossy?(): void;
}
