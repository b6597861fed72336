import type { Chunk } from "./chunk.ts";

/** Rows of one chunk, from `from` on; the blocks of the last one end at `end`. */
export interface RowRun {
  readonly columns: Chunk;
  readonly from: number;
  readonly to: number;
  /** Position in the file behind the last row's blocks. */
  readonly end: number;
  /** Seq of the chunk's first row. */
  readonly firstSeq: number;
  /** Times of the recording's first event, and of the event before row `from`. */
  readonly firstTime: number;
  readonly previousTime: number;
}
