// One line of a text for a screen, cut where the words that changed begin and end.

import type { Change } from "../../shared/diff/change.ts";
import { decodeText } from "../../shared/text/decodeText.ts";
import type { Encoding } from "../../shared/text/encodings.ts";
import { showText, type ControlStyle } from "../../shared/text/showText.ts";

export interface LinePiece {
  readonly text: string;
  readonly changed: boolean;
}

export interface LineBytes {
  readonly bytes: Uint8Array;
  /** Where the first of them is. */
  readonly from: number;
}

export interface TextStyle {
  readonly encoding: Encoding;
  readonly controls: ControlStyle;
}

/** `words` null: nothing of it is marked, or all. */
export function linePieces(
  { bytes, from }: LineBytes,
  side: "a" | "b",
  words: readonly Change[] | null,
  { encoding, controls }: TextStyle,
): readonly LinePiece[] {
  const to = from + bytes.length;
  const pieces: LinePiece[] = [];
  const add = (start: number, end: number, changed: boolean): void => {
    if (start >= end) return;
    const decoded = decodeText(bytes.subarray(start - from, end - from), encoding, start);
    const text = showText(decoded, controls)
      .map(({ shown }) => shown)
      .join("");
    pieces.push({ text, changed });
  };
  if (words === null) add(from, to, false);
  else
    for (const word of words) {
      const [start, end] = word[side];
      add(Math.max(start, from), Math.min(end, to), word.kind !== "same");
    }
  return pieces;
}
