// Keys and pointer in rows of text, as selections of bytes: whole characters, whichever way they are selected.

import type { ByteRange, ByteSelection, SelectionKey } from "../byteSelection.ts";
import { rowCharacters, type TextSource } from "./textSource.ts";

/** From the character that stays to the one that moves, both inside. */
export function betweenCharacters(stays: ByteRange, moves: ByteRange): ByteSelection {
  return moves.from >= stays.from
    ? { anchor: stays.from, focus: moves.to - 1 }
    : { anchor: stays.to - 1, focus: moves.from };
}

/** The character that a byte belongs to; the byte alone where its row is not at hand. */
export function characterOf(source: TextSource, byte: number): ByteRange {
  const row = rowAt(source, byte);
  const found =
    row === null
      ? undefined
      : charactersOf(source, row).find(({ from, to }) => byte >= from && byte < to);
  return found ?? { from: byte, to: byte + 1 };
}

export interface TextPage {
  /** Bytes in all. */
  readonly total: number;
  /** Rows in sight. */
  readonly pageRows: number;
}

function isWhole({ ctrlKey, metaKey }: SelectionKey): boolean {
  return ctrlKey || metaKey;
}

/** The selection after a key; null where the key is not about it. */
export function moveInText(
  source: TextSource,
  selection: ByteSelection | null,
  press: SelectionKey,
  page: TextPage,
): ByteSelection | null {
  const { total } = page;
  if (isWhole(press) && press.key.toLowerCase() === "a") return { anchor: 0, focus: total - 1 };
  const moves = target(source, selection?.focus ?? null, press, page);
  if (moves === null) return null;
  const stays =
    press.shiftKey && selection !== null ? characterOf(source, selection.anchor) : moves;
  return betweenCharacters(stays, moves);
}

function target(
  source: TextSource,
  focus: number | null,
  press: SelectionKey,
  { total, pageRows }: TextPage,
): ByteRange | null {
  const { key } = press;
  const whole = isWhole(press);
  const at = focus === null ? characterOf(source, 0) : characterOf(source, focus);
  if (whole && key === "Home") return characterOf(source, 0);
  if (whole && key === "End") return characterOf(source, total - 1);
  if (!KEYS.has(key)) return null;
  if (focus === null) return at;
  const row = rowAt(source, at.from);
  switch (key) {
    case "ArrowRight":
      return at.to < total ? characterOf(source, at.to) : at;
    case "ArrowLeft":
      return at.from > 0 ? characterOf(source, at.from - 1) : at;
    case "Home":
      return (row === null ? undefined : charactersOf(source, row)[0]) ?? at;
    case "End":
      return (row === null ? undefined : charactersOf(source, row).at(-1)) ?? at;
    case "ArrowUp":
      return inRow(source, at, row, -1);
    case "ArrowDown":
      return inRow(source, at, row, 1);
    case "PageUp":
      return inRow(source, at, row, -pageRows);
    default:
      return inRow(source, at, row, pageRows);
  }
}

const KEYS = new Set([
  "ArrowRight",
  "ArrowLeft",
  "ArrowUp",
  "ArrowDown",
  "PageUp",
  "PageDown",
  "Home",
  "End",
]);

/** The character in the same place of another row; the same one where there is none. */
function inRow(source: TextSource, at: ByteRange, row: number | null, step: number): ByteRange {
  if (row === null) return at;
  const column = charactersOf(source, row).findIndex(({ from }) => from === at.from);
  const next = Math.min(Math.max(0, row + step), source.rows - 1);
  if (next === row) return at;
  const characters = charactersOf(source, next);
  return (
    characters[Math.min(Math.max(0, column), characters.length - 1)] ?? startOf(source, next, at)
  );
}

/** Where the bytes of a far row are not here yet, its first byte does. */
function startOf(source: TextSource, row: number, otherwise: ByteRange): ByteRange {
  const from = source.row(row)?.from;
  return from === undefined ? otherwise : { from, to: from + 1 };
}

function charactersOf(source: TextSource, row: number): ByteRange[] {
  const found = source.row(row);
  return found === null ? [] : rowCharacters(found);
}

function rowAt(source: TextSource, byte: number): number | null {
  return source.rows === 0 ? null : source.rowOf(byte);
}
