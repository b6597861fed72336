// Text with escapes whose line breaks become what a person chose: \r\n in the file of one system is \n in that of another.

import { parseEscapes, type Bytes } from "./escapes.ts";
import { joinBytes } from "./joinBytes.ts";

/** `lineBreak`: what each break within the text becomes; null: as typed. */
export function parseLines(
  text: string,
  encode: (text: string) => Bytes,
  lineBreak: string | null,
): Bytes {
  if (lineBreak === null) return parseEscapes(text, encode);
  const parts: Uint8Array[] = [];
  for (const piece of linesOf(text)) {
    const parsed = piece.isBreak ? encode(lineBreak) : parseEscapes(piece.text, encode);
    if (!parsed.ok)
      return { ok: false, problem: { ...parsed.problem, at: piece.at + parsed.problem.at } };
    parts.push(parsed.bytes);
  }
  return { ok: true, bytes: joinBytes(parts) };
}

interface Piece {
  readonly at: number;
  readonly text: string;
  readonly isBreak: boolean;
}

/** The text and its line breaks in turn; \r before one belongs to it, unless its backslash is itself escaped. */
function linesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(/\\[^r\n]|(?:\\r)?\n/g)) {
    if (!match[0].endsWith("\n")) continue;
    pieces.push({ at: from, text: text.slice(from, match.index), isBreak: false });
    pieces.push({ at: match.index, text: match[0], isBreak: true });
    from = match.index + match[0].length;
  }
  pieces.push({ at: from, text: text.slice(from), isBreak: false });
  return pieces;
}
