// The bytes of a template, for one sending of it. Nothing is read but the context: the same one gives the same bytes.

import type { HexProblem } from "../../format/hex.ts";
import { said } from "../../words/said.ts";
import { checksumBytes } from "./checksumBytes.ts";
import { fieldBytes, type BuildContext } from "./fieldBytes.ts";
import { numberBytes, wrongField, type FieldPiece } from "./numberBytes.ts";
import { MAX_MESSAGE, type Field, type Part, type Piece, type Template } from "./Template.ts";
import { WrongTemplate } from "./WrongTemplate.ts";

/** Where the bytes of a field are. */
export interface FieldMark {
  /** In the template's text: UTF-16 offset and length, braces included. */
  readonly at: number;
  readonly length: number;
  /** In the message: bytes. */
  readonly offset: number;
  readonly size: number;
}

export type BuiltTemplate =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly marks: readonly FieldMark[] }
  | { readonly ok: false; readonly problem: HexProblem };

/** Lengths that change how long lengths are come to rest in two or three rounds, if they do. */
const MOST_ROUNDS = 8;

export function buildTemplate(template: Template, context: BuildContext): BuiltTemplate {
  try {
    return { ok: true, ...build(template, context) };
  } catch (error) {
    if (error instanceof WrongTemplate) return { ok: false, problem: error.problem };
    throw error;
  }
}

function build(
  template: Template,
  context: BuildContext,
): { readonly bytes: Uint8Array; readonly marks: readonly FieldMark[] } {
  const { pieces } = template;
  const chunks = pieces.map((piece) =>
    piece.kind === "bytes" ? piece.bytes : fieldBytes(piece, template, context),
  );
  settleLengths(template, chunks);
  const offsets = offsetsOf(chunks);
  const bytes = new Uint8Array(offsets.at(-1) ?? 0);
  for (const [index, chunk] of chunks.entries()) bytes.set(chunk, offsets[index]);
  for (const index of template.checksums) {
    const piece = fieldAt(pieces, index);
    const { from, to } = partOf(piece.field);
    const covered = bytes.subarray(offsets[from], offsets[to]);
    bytes.set(checksumBytes(piece, covered, template), offsets[index]);
  }
  const marks = pieces.flatMap((piece, index) => {
    if (piece.kind === "bytes") return [];
    const size = chunks[index]?.length ?? 0;
    return [{ at: piece.at, length: piece.length, offset: offsets[index] ?? 0, size }];
  });
  return { bytes, marks };
}

/** Each length is of what stands there; a length in digits may make longer what another is of. */
function settleLengths({ pieces, lengths, encode }: Template, chunks: Uint8Array[]): void {
  for (let round = 0; ; round++) {
    let settled = true;
    for (const index of lengths) {
      const piece = fieldAt(pieces, index);
      if (piece.field.kind !== "length") continue;
      const { of, add, format } = piece.field;
      let size = 0;
      for (let at = of.from; at < of.to; at++) size += chunks[at]?.length ?? 0;
      if (size > MAX_MESSAGE)
        throw wrongField(piece, said("template.tooLarge", { most: MAX_MESSAGE }));
      const next = numberBytes(BigInt(size) + add, format, piece, encode);
      settled &&= next.length === chunks[index]?.length;
      chunks[index] = next;
    }
    if (settled) return;
    if (round === MOST_ROUNDS)
      throw wrongField(fieldAt(pieces, lengths[0] ?? 0), said("template.unsettled"));
  }
}

/** One more than there are chunks: where each begins, and where all end. */
function offsetsOf(chunks: readonly Uint8Array[]): readonly number[] {
  let end = 0;
  const offsets = [0, ...chunks.map((chunk) => (end += chunk.length))];
  if (end > MAX_MESSAGE)
    throw new WrongTemplate({ at: 0, text: "" }, said("template.tooLarge", { most: MAX_MESSAGE }));
  return offsets;
}

function partOf(field: Field): Part {
  return "of" in field && field.kind !== "choice" ? field.of : { from: 0, to: 0 };
}

function fieldAt(pieces: readonly Piece[], index: number): FieldPiece {
  const piece = pieces[index];
  if (piece?.kind !== "field") throw new RangeError(`piece ${index} is no field`);
  return piece;
}
