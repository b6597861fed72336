// Where the lines of a payload begin, found once from its start to its end. Kept are the places of every 64th line, so that
// 16 MiB of line ends cost two megabytes; the lines between are scanned again when they come into sight.

import { lineRanges, scanLines, type LineRange } from "../../../shared/text/scanLines.ts";
import type { Encoding } from "../../../shared/text/encodings.ts";
import type { PayloadReader } from "../read/payloadReader.ts";

export interface IndexedLine extends LineRange {
  /** Counted from 1; null where it goes on with the line before it, which was cut. */
  readonly number: number | null;
}

export interface LineIndex {
  /** Lines that are known so far. */
  rows(): number;
  /** Whether all of the payload was looked at. */
  done(): boolean;
  /** Null while its bytes are not here, which are then asked for. */
  line(row: number): IndexedLine | null;
  /** The row that holds a byte; null where that is not known yet. */
  rowOf(byte: number): number | null;
  /** Begins to look, and tells each time that more is known. Returns its undo. */
  start(tell: () => void): () => void;
}

export const BLOCK_LINES = 64;
/** Bytes that are looked at in one turn. */
const WINDOW = 256 * 1024;
/** More than the lines of any screen. */
const KEPT_BLOCKS = 32;

export function createLineIndex(
  reader: Pick<PayloadReader, "slice" | "want" | "readOnce">,
  total: number,
  encoding: Encoding,
  maxBytes: number,
): LineIndex {
  // For each block: where its first line begins, and how many lines began before that. Negative where that line goes on.
  const starts: number[] = [0];
  const numbers: number[] = [0];
  let rows = 0;
  let scanned = 0;
  // Lines that began so far, and whether the next row goes on with the last of them.
  let began = 0;
  let goesOn = false;
  const blocks = new Map<number, readonly IndexedLine[]>();

  async function look(isOn: () => boolean, tell: () => void): Promise<void> {
    while (scanned < total && isOn()) {
      const window = await reader.readOnce(scanned, Math.min(total, scanned + WINDOW));
      if (!isOn() || window.length === 0) return;
      const base = scanned;
      const last = base + window.length >= total;
      for (const line of lineRanges(window, encoding, { base, last, maxBytes })) {
        if (rows % BLOCK_LINES === 0) {
          starts[rows / BLOCK_LINES] = line.from;
          numbers[rows / BLOCK_LINES] = goesOn ? -began : began;
        }
        if (!goesOn) began += 1;
        goesOn = line.ending === "cut";
        rows += 1;
        scanned = line.next;
      }
      tell();
      // The window stays usable while 16 MiB are looked at.
      await new Promise<void>((resolve) => setTimeout(resolve));
    }
  }
  function block(index: number): readonly IndexedLine[] | null {
    const kept = blocks.get(index);
    if (kept !== undefined) return kept;
    const from = starts[index];
    if (from === undefined) return null;
    const to = starts[index + 1] ?? scanned;
    const bytes = reader.slice(from, to);
    if (bytes === null) {
      reader.want(from, to);
      return null;
    }
    const { lines } = scanLines(bytes, encoding, { base: from, maxBytes, maxLines: BLOCK_LINES });
    const before = numbers[index] ?? 0;
    let number = Math.abs(before);
    let cut = before < 0;
    const numbered = lines.map((line): IndexedLine => {
      if (!cut) number += 1;
      const named = { ...line, number: cut ? null : number };
      cut = line.ending === "cut";
      return named;
    });
    // The newest block grows as long as the payload is looked at.
    if (index + 1 < starts.length || scanned >= total) {
      blocks.set(index, numbered);
      for (const oldest of blocks.keys()) {
        if (blocks.size <= KEPT_BLOCKS) break;
        blocks.delete(oldest);
      }
    }
    return numbered;
  }
  return {
    rows: () => rows,
    done: () => scanned >= total,
    line: (row) =>
      row < rows ? (block(Math.floor(row / BLOCK_LINES))?.[row % BLOCK_LINES] ?? null) : null,
    rowOf(byte) {
      if (byte >= scanned) return null;
      const index = lastAtMost(starts, byte);
      const lines = block(index);
      if (lines === null) return null;
      const at = lines.findIndex(({ next }) => byte < next);
      return index * BLOCK_LINES + (at === -1 ? lines.length - 1 : at);
    },
    start(tell) {
      let on = true;
      // A failure to read shows where the rows are read.
      look(() => on, tell).catch(() => reader.want(0, 1));
      return () => {
        on = false;
      };
    },
  };
}

/** Index of the last number that is not above `value`; the numbers rise. */
export function lastAtMost(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
