// What a word needs of the language that it is in: numbers, plurals and lists as `Intl` writes them. Made once for a language;
// each part of it is made when it is first asked for, since a command that says nothing must not pay for it.

import { formatCount } from "./quantity.ts";

/** In which a noun stands right behind the number that counts it. */
const CLOSE: ReadonlySet<string> = new Set(["ko"]);

/** The forms of a noun by CLDR plural category; `other` is the one that every language has. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

export interface Tongue {
  /** BCP 47. */
  readonly tag: string;
  /** `65,507` in English. At most three digits behind the point. */
  number(value: number): string;
  /** The number with the noun's form that goes with it: `1 byte`, `65,507 bytes`. */
  count(value: number, forms: Forms): string;
  /** Digits in groups as the window shows them (SI, a thin space), the same in every language. */
  spaced(value: number): string;
  /** As `count`, with such digits. */
  some(value: number, forms: Forms): string;
  /** The form alone: `is` or `are`. */
  form(value: number, forms: Forms): string;
  /** `a, b, and c`. */
  list(items: readonly string[]): string;
  /** `a, b, or c`. */
  choice(items: readonly string[]): string;
}

export function createTongue(tag: string): Tongue {
  const number = once(() => new Intl.NumberFormat(tag));
  const plural = once(() => new Intl.PluralRules(tag));
  const list = once(() => new Intl.ListFormat(tag, { type: "conjunction" }));
  const choice = once(() => new Intl.ListFormat(tag, { type: "disjunction" }));
  const gap = CLOSE.has(tag) ? "" : " ";
  const form = (value: number, forms: Forms) => forms[plural().select(value)] ?? forms.other;
  return {
    tag,
    number: (value) => number().format(value),
    count: (value, forms) => `${number().format(value)}${gap}${form(value, forms)}`,
    spaced: formatCount,
    some: (value, forms) => `${formatCount(value)}${gap}${form(value, forms)}`,
    form,
    list: (items) => list().format(items),
    choice: (items) => choice().format(items),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
