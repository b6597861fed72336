// What the composer's text stands for: bytes in the chosen encoding, with the chosen line breaks and ending where they are
// written as text, or what is wrong and where.

import { parseEscapes, type Bytes } from "../../shared/format/escapes.ts";
import { parseHex } from "../../shared/format/hex.ts";
import { joinBytes } from "../../shared/format/joinBytes.ts";
import { encodeText } from "../../shared/text/encodeText.ts";
import type { Encoding } from "../../shared/text/encodings.ts";
import type { BREAK_NAMES, DRAFT_MODES, ENDING_NAMES } from "../../shared/model/draft.ts";
import { said, type Text } from "../../shared/words/said.ts";

export type Mode = (typeof DRAFT_MODES)[number];

interface TitledText<T> {
  readonly title: Text;
  readonly text: T;
}

export const ENDINGS = {
  none: { title: said("composer.noEnding"), text: "" },
  lf: { title: said("composer.lf"), text: "\n" },
  crlf: { title: said("composer.crLf"), text: "\r\n" },
  cr: { title: said("composer.cr"), text: "\r" },
  nul: { title: said("composer.nul"), text: "\0" },
} as const satisfies Readonly<Record<(typeof ENDING_NAMES)[number], TitledText<string>>>;

/** What a line break within the text is sent as. Typed, it is LF; a CR before it stands in the text as \r. */
export const BREAKS = {
  typed: { title: said("composer.breaksAsTyped"), text: null },
  lf: { title: said("composer.breaksAsLf"), text: "\n" },
  crlf: { title: said("composer.breaksAsCrLf"), text: "\r\n" },
} as const satisfies Readonly<Record<(typeof BREAK_NAMES)[number], TitledText<string | null>>>;

export type Ending = keyof typeof ENDINGS;
export type Breaks = keyof typeof BREAKS;

export interface Draft {
  readonly mode: Mode;
  readonly text: string;
  /** Of text only, as are the next two; kept while one writes hex. */
  readonly ending: Ending;
  readonly breaks: Breaks;
  readonly encoding: Encoding;
}

export const EMPTY_DRAFT: Draft = {
  mode: "text",
  text: "",
  ending: "none",
  breaks: "typed",
  encoding: "utf-8",
};

export function composeBytes({ mode, text, ending, breaks, encoding }: Draft): Bytes {
  if (mode === "hex") return parseHex(text);
  const encode = (part: string): Bytes => encodeText(part, encoding);
  const lineBreak = BREAKS[breaks].text;
  const parts: Uint8Array[] = [];
  for (const piece of lineBreak === null ? [{ at: 0, text, isBreak: false }] : linesOf(text)) {
    const parsed = piece.isBreak ? encode(lineBreak ?? "") : parseEscapes(piece.text, encode);
    if (!parsed.ok)
      return { ok: false, problem: { ...parsed.problem, at: piece.at + parsed.problem.at } };
    parts.push(parsed.bytes);
  }
  const tail = encode(ENDINGS[ending].text);
  if (!tail.ok) return tail;
  return { ok: true, bytes: joinBytes([...parts, tail.bytes]) };
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

/** Pasted text as it must stand in a field that knows LF only: each CR as \r, so that it is kept and seen. */
export function pasted(text: string): string {
  return text.replaceAll("\r", "\\r");
}
