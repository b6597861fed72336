import { said } from "../../words/said.ts";
import type { Part, Piece } from "./Template.ts";
import { WrongTemplate } from "./WrongTemplate.ts";

/**
 * The checksums of a template, each after those within what it is of; its own bytes are zeros for itself. Throws a WrongTemplate
 * where two are each of a part that has the other.
 */
export function checksumOrder(pieces: readonly Piece[]): readonly number[] {
  const parts = new Map<number, Part>();
  for (const [index, piece] of pieces.entries())
    if (
      piece.kind === "field" &&
      (piece.field.kind === "checksum" || piece.field.kind === "digest")
    )
      parts.set(index, piece.field.of);

  const order: number[] = [];
  const state = new Map<number, "begun" | "done">();
  const visit = (index: number, { from, to }: Part) => {
    state.set(index, "begun");
    for (const [other, part] of parts) {
      if (other === index || other < from || other >= to || state.get(other) === "done") continue;
      if (state.get(other) === "begun") throw mutual(pieces[index]);
      visit(other, part);
    }
    state.set(index, "done");
    order.push(index);
  };
  for (const [index, part] of parts) if (!state.has(index)) visit(index, part);
  return order;
}

function mutual(piece: Piece | undefined): WrongTemplate {
  const place = piece?.kind === "field" ? piece : { at: 0, length: 0 };
  return new WrongTemplate(
    { at: place.at, text: " ".repeat(place.length) },
    said("template.mutual"),
  );
}
