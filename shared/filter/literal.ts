// A value as it is written, before the field's type says what it means.

import type { Place } from "./problem.ts";
import type { Quoted } from "./quoted.ts";
import { readQuoted } from "./quoted.ts";
import type { Scanner } from "./Scanner.ts";
import { quote } from "./Scanner.ts";

export type Literal =
  | (Place & { readonly kind: "word"; readonly text: string })
  | (Place & { readonly kind: "quoted"; readonly quoted: Quoted });

export interface LiteralContext {
  /** Between braces two dots make a range. */
  readonly inSet: boolean;
  /** Whether `[::1]:9000` may be meant. */
  readonly bracketed: boolean;
}

/** Takes the value that comes next; null where there is none. */
export function takeLiteral(scanner: Scanner, context: LiteralContext): Literal | null {
  const quoted = readQuoted(scanner.text, scanner.at);
  if (quoted !== null) {
    scanner.moveTo(quoted.at + quoted.length);
    return { kind: "quoted", at: quoted.at, length: quoted.length, quoted };
  }
  const word =
    (context.inSet ? scanner.peekElement() : scanner.peekWord()) ??
    (context.bracketed ? scanner.peekBracketed() : null);
  if (word === null) return null;
  scanner.moveTo(word.at + word.length);
  return { kind: "word", ...word };
}

/** The literal inside a sentence. */
export function shown(literal: Literal, text: string): string {
  return literal.kind === "word"
    ? quote(literal.text)
    : quote(text.slice(literal.at + 1, literal.at + literal.length - 1));
}
