// A row of the index with everything that a test does not care about filled in.

import type { IndexRow } from "../../engine/record/index/chunk.ts";

export function indexRow(
  offset: number,
  time: number,
  socket: number,
  result: number,
  code: number,
): IndexRow {
  return { offset, time, socket, result, flow: 0, code, detail: 0 };
}
