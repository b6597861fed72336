// What the parsers of a FrameSpec's text share: a piece of the text that knows where it stands, and what is wrong with it.

import type { HexProblem } from "../format/hex.ts";
import type { FrameSpec } from "./frameSpec.ts";

/** The spec, or what is wrong and where (UTF-16 offset and length in the text). */
export type ParsedFrameSpec = { readonly ok: true; readonly spec: FrameSpec } | Wrong;

export interface Wrong {
  readonly ok: false;
  readonly problem: HexProblem;
}

export interface Piece {
  /** UTF-16 offset in the whole text. */
  readonly at: number;
  readonly text: string;
}

export function wrong(piece: Piece, expected: string, got?: string): Wrong {
  const found = got ?? (piece.text === "" ? "nothing" : `"${piece.text}"`);
  const sentence = `expected ${expected}, got ${found}`;
  return { ok: false, problem: { at: piece.at, length: piece.text.length, sentence } };
}

/** A decimal whole number, negative where `lowest` is. */
export function countOf(
  piece: Piece,
  lowest: number,
  highest: number,
  what: string,
): { readonly ok: true; readonly value: number } | Wrong {
  const value = /^[+-]?\d{1,15}$/.test(piece.text) ? Number(piece.text) : Number.NaN;
  if (!(value >= lowest && value <= highest))
    return wrong(piece, `${what} from ${lowest} to ${highest}`);
  // "-0" is a number of its own, which no check and no comparison tells from 0.
  return { ok: true, value: value === 0 ? 0 : value };
}
