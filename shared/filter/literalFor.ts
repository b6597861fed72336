// The value that must come after an operator.

import { EXAMPLES, VALUES } from "./checkFits.ts";
import type { Literal } from "./literal.ts";
import { takeLiteral } from "./literal.ts";
import type { OperandSource } from "./operand.ts";
import type { Scanner } from "./Scanner.ts";
import { said } from "../words/said.ts";

export function literalFor(scanner: Scanner, left: OperandSource, inSet: boolean): Literal {
  return (
    takeLiteral(scanner, { inSet, bracketed: left.type === "text" }) ??
    scanner.expected(said("filter.value", { type: VALUES[left.type] }), EXAMPLES[left.type])
  );
}
