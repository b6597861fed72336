// Where the lines of a payload begin, found once from its start to its end. Kept are the places of every 64th line, so that
// 16 MiB of line ends cost two megabytes; the lines between are scanned again when they come into sight.

import { Recent } from "../../../shared/util/Recent.ts";
import { upperBound } from "../../../shared/util/lowerBound.ts";
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

type Bytes = Pick<PayloadReader, "slice" | "want" | "readOnce">;

export function createLineIndex(
  reader: Bytes,
  total: number,
  encoding: Encoding,
  maxBytes: number,
): LineIndex {
  return new Lines(reader, total, { encoding, maxBytes });
}

interface LineCut {
  readonly encoding: Encoding;
  readonly maxBytes: number;
}

class Lines implements LineIndex {
  readonly #reader: Bytes;
  readonly #total: number;
  readonly #cut: LineCut;
  // For each block: where its first line begins, and how many lines began before that. Negative where that line goes on.
  readonly #starts: number[] = [0];
  readonly #numbers: number[] = [0];
  readonly #blocks = new Recent<number, readonly IndexedLine[]>(KEPT_BLOCKS);
  #rows = 0;
  #scanned = 0;
  // Lines that began so far, and whether the next row goes on with the last of them.
  #began = 0;
  #goesOn = false;

  constructor(reader: Bytes, total: number, cut: LineCut) {
    this.#reader = reader;
    this.#total = total;
    this.#cut = cut;
  }

  rows(): number {
    return this.#rows;
  }

  done(): boolean {
    return this.#scanned >= this.#total;
  }

  line(row: number): IndexedLine | null {
    if (row >= this.#rows) return null;
    return this.#block(Math.floor(row / BLOCK_LINES))?.[row % BLOCK_LINES] ?? null;
  }

  rowOf(byte: number): number | null {
    if (byte >= this.#scanned) return null;
    const index = lastAtMost(this.#starts, byte);
    const lines = this.#block(index);
    if (lines === null) return null;
    const at = lines.findIndex(({ next }) => byte < next);
    return index * BLOCK_LINES + (at === -1 ? lines.length - 1 : at);
  }

  start(tell: () => void): () => void {
    let on = true;
    // A failure to read shows where the rows are read.
    this.#look(() => on, tell).catch(() => this.#reader.want(0, 1));
    return () => {
      on = false;
    };
  }

  async #look(isOn: () => boolean, tell: () => void): Promise<void> {
    while (!this.done() && isOn()) {
      const base = this.#scanned;
      const window = await this.#reader.readOnce(base, Math.min(this.#total, base + WINDOW));
      if (!isOn() || window.length === 0) return;
      const last = base + window.length >= this.#total;
      const { encoding, maxBytes } = this.#cut;
      for (const line of lineRanges(window, encoding, { base, last, maxBytes })) this.#take(line);
      tell();
      // The window stays usable while 16 MiB are looked at.
      await new Promise<void>((resolve) => setTimeout(resolve));
    }
  }

  #take(line: LineRange): void {
    if (this.#rows % BLOCK_LINES === 0) {
      this.#starts[this.#rows / BLOCK_LINES] = line.from;
      this.#numbers[this.#rows / BLOCK_LINES] = this.#goesOn ? -this.#began : this.#began;
    }
    if (!this.#goesOn) this.#began += 1;
    this.#goesOn = line.ending === "cut";
    this.#rows += 1;
    this.#scanned = line.next;
  }

  #block(index: number): readonly IndexedLine[] | null {
    const kept = this.#blocks.get(index);
    if (kept !== undefined) return kept;
    const from = this.#starts[index];
    if (from === undefined) return null;
    const to = this.#starts[index + 1] ?? this.#scanned;
    const bytes = this.#reader.slice(from, to);
    if (bytes === null) {
      this.#reader.want(from, to);
      return null;
    }
    const { encoding, maxBytes } = this.#cut;
    const { lines } = scanLines(bytes, encoding, { base: from, maxBytes, maxLines: BLOCK_LINES });
    const numbered = numberLines(lines, this.#numbers[index] ?? 0);
    // The newest block grows as long as the payload is looked at.
    if (index + 1 < this.#starts.length || this.done()) this.#blocks.set(index, numbered);
    return numbered;
  }
}

/** `before`: how many lines began before these; negative where the first goes on. */
function numberLines(lines: readonly LineRange[], before: number): readonly IndexedLine[] {
  let number = Math.abs(before);
  let cut = before < 0;
  return lines.map((line) => {
    if (!cut) number += 1;
    const named = { ...line, number: cut ? null : number };
    cut = line.ending === "cut";
    return named;
  });
}

/** Index of the last number that is not above `value`; the numbers rise. */
export function lastAtMost(numbers: readonly number[], value: number): number {
  return Math.max(0, upperBound(numbers, value) - 1);
}
