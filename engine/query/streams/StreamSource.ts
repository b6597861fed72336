// What reading streams needs of a recording.

import type { EventIndex } from "../../record/index/EventIndex.ts";
import type { Flow } from "../../record/index/FlowTable.ts";
import type { ByteSource } from "../../record/read/readRows.ts";

export interface StreamSource {
  readonly index: EventIndex;
  readonly source: ByteSource;
  /** By number; grows. */
  readonly flows: readonly Flow[];
  readonly firstSeq: number;
}
