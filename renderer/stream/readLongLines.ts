// The bytes of lines that are longer than what a row carries: neighbours of one direction are read together.

import { rowAt } from "../../shared/codec/rows.ts";
import type { Direction } from "../../shared/model/event.ts";
import { MAX_PAYLOAD, type RowColumns } from "../../shared/model/rows.ts";
import type { EngineLink } from "../app/link/engineLink.ts";

/** Bytes that nobody asked for and that are still read along, so that two reads become one. */
const MAX_GAP = 4096;

interface Range {
  readonly socket: number;
  readonly direction: Direction;
  readonly from: number;
  to: number;
  readonly lines: { readonly index: number; readonly from: number; readonly to: number }[];
}

/** By index of the row; `most`: bytes of a line. A line that cannot be read stays with its preview. */
export async function readLongLines(
  engine: Pick<EngineLink, "call">,
  rows: RowColumns,
  most: number,
): Promise<ReadonlyMap<number, Uint8Array>> {
  const found = new Map<number, Uint8Array>();
  await Promise.all(
    rangesOf(rows, most).map(async ({ socket, direction, from, to, lines }) => {
      const { bytes } = await engine.call("stream", {
        socket,
        peer: null,
        direction,
        from,
        count: to - from,
      });
      for (const line of lines) {
        const part = bytes.subarray(line.from - from, line.to - from);
        if (part.length === line.to - line.from) found.set(line.index, part);
      }
    }),
  );
  return found;
}

function rangesOf(rows: RowColumns, most: number): Range[] {
  const ranges: Range[] = [];
  const last = new Map<Direction, Range>();
  for (let index = 0; index < rows.seq.length; index++) {
    const { socket, direction, at, result, preview } = rowAt(rows, index);
    const length = Math.min(result, most);
    if (direction === null || at < 0 || length <= preview.length) continue;
    const line = { index, from: at, to: at + length };
    const range = last.get(direction);
    const joins =
      range !== undefined &&
      at >= range.to &&
      at - range.to <= MAX_GAP &&
      line.to - range.from <= MAX_PAYLOAD;
    if (joins) {
      range.to = line.to;
      range.lines.push(line);
      continue;
    }
    const next = { socket, direction, from: at, to: line.to, lines: [line] };
    last.set(direction, next);
    ranges.push(next);
  }
  return ranges;
}
