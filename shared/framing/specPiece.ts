// What the parsers of a FrameSpec's text share: a piece of the text that knows where it stands, and what is wrong with it.

import type { HexProblem } from "../format/hex.ts";
import { said, type Text } from "../words/said.ts";
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

export function wrong(piece: Piece, expected: Text): Wrong {
  const sentence =
    piece.text === ""
      ? said("frameSpec.expectedGotNothing", { expected })
      : said("frameSpec.expectedGot", { expected, got: piece.text });
  return wrongBecause(piece, sentence);
}

export function wrongBecause(piece: Piece, sentence: Text): Wrong {
  return { ok: false, problem: { at: piece.at, length: piece.text.length, sentence } };
}

/** A decimal whole number, negative where `lowest` is. */
export function countOf(
  piece: Piece,
  lowest: number,
  highest: number,
  what: Text,
): { readonly ok: true; readonly value: number } | Wrong {
  const value = /^[+-]?\d{1,15}$/.test(piece.text) ? Number(piece.text) : Number.NaN;
  if (!(value >= lowest && value <= highest))
    return wrong(piece, said("frameSpec.range", { what, lowest, highest }));
  // "-0" is a number of its own, which no check and no comparison tells from 0.
  return { ok: true, value: value === 0 ? 0 : value };
}
