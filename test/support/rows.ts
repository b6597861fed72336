// Rows as the engine tells them, with every value that a test does not give filled in.

import type { Row } from "../../shared/model/rows.ts";

/** A recv of one byte. */
export function callRow(changes: Partial<Row> = {}): Row {
  return {
    seq: 1,
    time: 1_700_000_000_000_000,
    socket: 1,
    call: "recv",
    direction: "in",
    failed: false,
    result: 1,
    peer: "127.0.0.1:40000",
    at: -1,
    part: 0,
    incomplete: false,
    problem: false,
    damaged: false,
    preview: Uint8Array.of(65),
    ...changes,
  };
}
