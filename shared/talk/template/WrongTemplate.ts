import type { HexProblem } from "../../format/hex.ts";
import { said, type Text } from "../../words/said.ts";

/** Thrown within the parser and the builder, and caught where they begin: what is wrong, and where in the template's text. */
export class WrongTemplate extends Error {
  readonly problem: HexProblem;

  constructor({ at, text }: { readonly at: number; readonly text: string }, sentence: Text) {
    super();
    this.problem = { at, length: Math.max(1, text.length), sentence };
  }
}

/** `expected` is a noun phrase. */
export function expectedInstead(
  got: { readonly at: number; readonly text: string },
  expected: Text,
): WrongTemplate {
  return new WrongTemplate(
    got,
    got.text === ""
      ? said("template.expectedGotNothing", { expected })
      : said("template.expectedGot", { expected, got: got.text }),
  );
}
