// A row of the index with everything that a test does not care about filled in.

import type { IndexRow } from "../../engine/record/index/chunk.ts";

export function indexRow(
  offset: number,
  time: number,
  known: Pick<IndexRow, "socket" | "result" | "code"> & Partial<IndexRow>,
): IndexRow {
  return { offset, time, flow: 0, detail: 0, ...known };
}
