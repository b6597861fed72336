// A row of bytes as text cells: one for each character, as wide as its bytes, so that text stays under its hex. What is
// not readable is a picture (control characters) or a dot, and nothing in it is anything but text.

import { visibleText } from "../../shared/format/controlPictures.ts";
import { sequenceLength } from "../../shared/format/escapes.ts";

export interface TextCell {
  /** Offset in the row, and how many bytes it stands for. */
  readonly at: number;
  readonly length: number;
  readonly text: string;
  /** `mark`: a stand-in for what cannot be shown as itself. */
  readonly kind: "text" | "mark";
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** `bytes` may go beyond the row by up to three bytes, so that a character at its end is known. */
export function textCells(bytes: Uint8Array, rowLength: number, carried: number): TextCell[] {
  const cells: TextCell[] = [];
  // Bytes of a character that began in the row before.
  for (let at = 0; at < Math.min(carried, rowLength); at++)
    cells.push({ at, length: 1, text: "\u00b7", kind: "mark" });
  let at = Math.min(carried, rowLength);
  while (at < rowLength) {
    const length = sequenceLength(bytes, at);
    const whole = length > 0 && at + length <= bytes.length;
    cells.push(whole ? cell(bytes, at, length, rowLength) : dot(at));
    at += whole ? Math.min(length, rowLength - at) : 1;
  }
  return cells;
}

function cell(bytes: Uint8Array, at: number, length: number, rowLength: number): TextCell {
  const raw = decoder.decode(bytes.subarray(at, at + length));
  const text = visibleText(raw);
  const shown = Math.min(length, rowLength - at);
  // A mark that would join the character before it has no place of its own.
  if (/\p{M}/u.test(raw)) return { at, length: shown, text: "\u00b7", kind: "mark" };
  return { at, length: shown, text, kind: text === raw ? "text" : "mark" };
}

function dot(at: number): TextCell {
  return { at, length: 1, text: "\u00b7", kind: "mark" };
}

/** How many bytes at the start of a row belong to a character that began in the three bytes before it. */
export function carriedBytes(before: Uint8Array): number {
  for (let at = Math.max(0, before.length - 3); at < before.length; at++) {
    const lead = before[at] ?? 0;
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
    if (length > before.length - at) return length - (before.length - at);
  }
  return 0;
}
