// Something to be read by a person, as data: which word, with which values. It crosses threads, pipes and the recording as it
// is, and is put into a language where it is shown (wording.ts).
//
//     said("failure.nothingListensOn", { endpoint: "127.0.0.1:9000" })

import type { English } from "./en.ts";
import type { Tongue } from "./tongue.ts";

/** A text, or a function from values to one. Values are plain; a text among them has been worded before. */
export type Word = string | ((values: never, tongue: Tongue) => string);

export type WordKey = keyof English;

/** What a word is given: plain data, or another word where it wants a text. */
export type Value = string | number | boolean | null | Said | readonly Value[];

export interface Said {
  readonly word: WordKey;
  readonly values?: Readonly<Record<string, Value>>;
}

/** A plain string is somebody else's text, the same in every language: the system's, a file's, a peer's. */
export type Text = string | Said;

/** The values of a word as its caller gives them: where any text is taken, another word may be given. */
type Given<V> = { readonly [K in keyof V]: GivenValue<V[K]> };
type GivenValue<V> = V extends readonly (infer Item)[]
  ? readonly GivenValue<Item>[]
  : string extends V
    ? V | Said
    : V;

/** No argument for a word without values, one object for the others. */
export type ValuesOf<K extends WordKey> = English[K] extends (
  values: infer V,
  ...rest: never
) => string
  ? unknown extends V
    ? readonly []
    : readonly [values: Given<V>]
  : readonly [];

export function said<K extends WordKey>(word: K, ...given: ValuesOf<K>): Said {
  const [values] = given as readonly [values?: Said["values"]];
  return values === undefined ? { word } : { word, values };
}
