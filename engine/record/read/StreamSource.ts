// What reading streams needs of a recording.

import type { EventIndex } from "../index/EventIndex.ts";
import type { Flow } from "../index/FlowTable.ts";
import type { ByteSource } from "./readRows.ts";

export interface StreamSource {
  readonly index: EventIndex;
  readonly source: ByteSource;
  /** By number; grows. */
  readonly flows: readonly Flow[];
  readonly firstSeq: number;
}
