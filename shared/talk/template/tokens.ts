// A template's text cut into what stands between braces and what does not; where each stands is kept, for who points at a fault.

import { said } from "../../words/said.ts";
import { WrongTemplate } from "./WrongTemplate.ts";

/** A stretch of the text and its UTF-16 offset in the whole. */
export interface Words {
  readonly at: number;
  readonly text: string;
}

export type Token =
  | { readonly kind: "literal"; readonly words: Words }
  /** A brace that was written as `\{`. */
  | { readonly kind: "brace" }
  /** What is between `{{` and `}}`; `whole` is with them. */
  | { readonly kind: "field"; readonly inner: Words; readonly whole: Words }
  /** `{{#name}}` and `{{/name}}`. */
  | { readonly kind: "begin" | "end"; readonly name: Words; readonly whole: Words };

/** `escapes`: a backslash takes the next character's meaning, as it does in text. Throws a WrongTemplate. */
export function* tokens(text: string, escapes: boolean): Generator<Token> {
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const brace = escapes && text.startsWith("\\{", at);
    if (escapes && text[at] === "\\" && !brace) {
      at += 2;
      continue;
    }
    if (!brace && !text.startsWith("{{", at)) {
      at += 1;
      continue;
    }
    if (at > from) yield { kind: "literal", words: { at: from, text: text.slice(from, at) } };
    if (brace) {
      yield { kind: "brace" };
      at += 2;
    } else {
      const token = between(text, at);
      yield token;
      at += token.whole.text.length;
    }
    from = at;
  }
  if (from < text.length) yield { kind: "literal", words: { at: from, text: text.slice(from) } };
}

function between(text: string, at: number): Extract<Token, { readonly whole: Words }> {
  const end = endOf(text, at + 2);
  const whole = { at, text: text.slice(at, end + 2) };
  const inner = trimmed({ at: at + 2, text: text.slice(at + 2, end) });
  const mark = inner.text[0];
  if (mark !== "#" && mark !== "/") return { kind: "field", inner, whole };
  const name = trimmed({ at: inner.at + 1, text: inner.text.slice(1) });
  return { kind: mark === "#" ? "begin" : "end", name, whole };
}

/** Where the `}}` stands; one between quotation marks is part of a value. */
function endOf(text: string, from: number): number {
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    if (quoted && text[at] === "\\") at += 1;
    else if (text[at] === '"') quoted = !quoted;
    else if (!quoted && text.startsWith("}}", at)) return at;
  }
  throw new WrongTemplate({ at: from - 2, text: text.slice(from - 2) }, said("template.unclosed"));
}

export function trimmed({ at, text }: Words): Words {
  return { at: at + text.length - text.trimStart().length, text: text.trim() };
}
