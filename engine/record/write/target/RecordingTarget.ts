// Where a recording is written to: a file of its own, or a stream (standard output, a FIFO, a device) that only takes bytes.

import type { Disk } from "../slab.ts";

export interface RecordingTarget {
  /** Absolute path; `-` for standard output. */
  readonly path: string;
  /** Whether what was written can be read back, cut and copied: a file. */
  readonly seekable: boolean;
  readonly fd: number;
  readonly disk: Disk;
  /** Bytes that a stream has taken so far: whether it still moves. */
  taken(): number;
  /** Lets go of it. A stream's bytes that nobody took are dropped. */
  close(): Promise<void>;
}
