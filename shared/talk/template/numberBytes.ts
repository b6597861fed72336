// What the builder's parts share: numbers and text as bytes, or what is wrong with the field that they are of.

import type { Bytes } from "../../format/escapes.ts";
import { said, type Text } from "../../words/said.ts";
import { fits, rangeOf, writeNumber, type NumberFormat } from "./numberFormat.ts";
import type { Piece } from "./Template.ts";
import { WrongTemplate } from "./WrongTemplate.ts";

export type FieldPiece = Extract<Piece, { kind: "field" }>;

/** Throws a WrongTemplate where the format cannot write it. */
export function numberBytes(
  value: bigint,
  format: NumberFormat,
  piece: FieldPiece,
  encode: (text: string) => Bytes,
): Uint8Array {
  if (!fits(value, format)) {
    const { lowest, highest } = rangeOf(format);
    throw wrongField(
      piece,
      said("template.doesNotFit", {
        value: String(value),
        lowest: lowest === null ? null : String(lowest),
        highest: highest === null ? null : String(highest),
      }),
    );
  }
  const written = writeNumber(value, format);
  return typeof written === "string" ? encoded(written, piece, encode) : written;
}

/** Throws a WrongTemplate where the encoding has not all of it. */
export function encoded(
  text: string,
  piece: FieldPiece,
  encode: (text: string) => Bytes,
): Uint8Array {
  const bytes = encode(text);
  if (!bytes.ok) throw wrongField(piece, bytes.problem.sentence);
  return bytes.bytes;
}

export function wrongField({ at, length }: FieldPiece, sentence: Text): WrongTemplate {
  return new WrongTemplate({ at, text: " ".repeat(length) }, sentence);
}
