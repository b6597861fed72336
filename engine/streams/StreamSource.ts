// What reading streams needs of a recording.

import type { EventIndex } from "../recording/EventIndex.ts";
import type { Flow } from "../recording/FlowTable.ts";
import type { ByteSource } from "../recording/readRows.ts";

export interface StreamSource {
  readonly index: EventIndex;
  readonly source: ByteSource;
  /** By number; grows. */
  readonly flows: readonly Flow[];
  readonly firstSeq: number;
}
