// Rows of text that know their bytes: what the text view draws, whether the text is as it was sent or laid out.

import type { DecodedText } from "../../../shared/text/decodeText.ts";
import { showText, type ControlStyle, type ShownPiece } from "../../../shared/text/showText.ts";
import type { LayoutKind } from "../../../shared/text/layout.ts";
import type { ByteRange } from "../byteSelection.ts";

export interface TextPiece {
  readonly kind: ShownPiece["kind"] | Exclude<LayoutKind, "text"> | "note";
  readonly shown: string;
  /** Bytes that it stands for. */
  readonly from: number;
  readonly to: number;
  /** For each unit of `shown` the byte of its character, and one more at the end; null where it is one thing. */
  readonly offsets: Uint32Array | null;
}

export interface TextRow {
  /** Of a line; empty where the row goes on with the one before. */
  readonly label: string;
  /** Levels of indentation. */
  readonly depth: number;
  readonly pieces: readonly TextPiece[];
  /** All bytes that belong to it, to where the next row begins. */
  readonly from: number;
  readonly to: number;
}

export interface TextSource {
  readonly rows: number;
  /** Null while its bytes are read. */
  row(index: number): TextRow | null;
  /** Null while that is not known. */
  rowOf(byte: number): number | null;
}

/** A part of decoded text in pieces of one colour. */
export function textPieces(
  decoded: DecodedText,
  controls: ControlStyle,
  kind: TextPiece["kind"] = "text",
): TextPiece[] {
  return showText(decoded, controls).map((piece) => ({
    kind: piece.kind === "text" ? kind : piece.kind,
    shown: piece.shown,
    from: piece.from,
    to: piece.to,
    offsets:
      piece.kind === "text" ? decoded.offsets.subarray(piece.textFrom, piece.textTo + 1) : null,
  }));
}

/** A run of a piece that is drawn in one way. */
export interface PieceRun {
  readonly text: string;
  /** Its first unit in the piece. */
  readonly unit: number;
  readonly selected: boolean;
}

/** A piece cut where the selection begins and ends. */
export function pieceRuns(piece: TextPiece, range: ByteRange | null): PieceRun[] {
  const { shown, offsets } = piece;
  if (range === null || range.to <= piece.from || range.from >= piece.to)
    return [{ text: shown, unit: 0, selected: false }];
  if (offsets === null) return [{ text: shown, unit: 0, selected: true }];
  const first = unitAt(offsets, Math.max(range.from, piece.from));
  let end = first;
  while (end < shown.length && (offsets[end] ?? 0) < range.to) end += 1;
  return [
    { text: shown.slice(0, first), unit: 0, selected: false },
    { text: shown.slice(first, end), unit: first, selected: true },
    { text: shown.slice(end), unit: end, selected: false },
  ].filter(({ text }) => text !== "");
}

/** The first unit of the character that holds the byte. */
function unitAt(offsets: Uint32Array, byte: number): number {
  let unit = 0;
  while (unit + 1 < offsets.length - 1 && (offsets[unit + 1] ?? 0) <= byte) unit += 1;
  while (unit > 0 && offsets[unit - 1] === offsets[unit]) unit -= 1;
  return unit;
}

/** The bytes of each character of a row, in order; a piece that is one thing counts as one. */
export function rowCharacters(row: TextRow): ByteRange[] {
  const characters: ByteRange[] = [];
  for (const { from, to, offsets } of row.pieces) {
    if (offsets === null) {
      if (to > from) characters.push({ from, to });
      continue;
    }
    for (let unit = 0; unit < offsets.length - 1; unit++) {
      const start = offsets[unit] ?? 0;
      if (unit > 0 && offsets[unit - 1] === start) continue;
      let next = unit + 1;
      while (next < offsets.length - 1 && offsets[next] === start) next += 1;
      characters.push({ from: start, to: offsets[next] ?? start });
    }
  }
  return characters;
}

/** The bytes of the character at a unit of a piece. */
export function characterAt(piece: TextPiece, unit: number): ByteRange {
  const { offsets, from, to } = piece;
  if (offsets === null) return { from, to };
  const at = Math.min(unit, offsets.length - 2);
  const start = offsets[at] ?? from;
  let next = at + 1;
  while (next < offsets.length - 1 && offsets[next] === start) next += 1;
  return { from: start, to: offsets[next] ?? to };
}
