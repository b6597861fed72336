// Puts words into one language. A window has one, the command line has one, the recording's MESSAGE has the English one.
//
//     const t = createWording(english);
//     t("failure.nothingListensOn", { endpoint: "127.0.0.1:9000" })   // a word of ours, at once
//     t.text(failure.sentence)                                        // a Text that was said elsewhere

import type { Area, en, FirstArea, LaterArea } from "./en.ts";
import { lookUpIn } from "./lookUp.ts";
import type { Said, Text, Value, ValuesOf, Word, WordKey } from "./said.ts";
import { createTongue, type Tongue } from "./tongue.ts";

/** One area in any language: the same keys as in English; each a text, or a function of the same values. */
export type WordsOf<A extends Area> = {
  readonly [K in keyof ReturnType<(typeof en)[A]>]: SameValues<ReturnType<(typeof en)[A]>[K]>;
};
type SameValues<W> = W extends (...given: infer Given) => string
  ? string | ((...given: Given) => string)
  : string;

/** The words of one of an area's files: of what the English file makes. */
export type PartOf<A extends Area, Made extends () => object> = Pick<
  WordsOf<A>,
  keyof ReturnType<Made> & keyof WordsOf<A>
>;

type Areas<A extends Area> = { readonly [Each in A]: () => WordsOf<Each> };
/** What a window's first screen says. */
export type FirstWords = Areas<FirstArea>;
export type LaterWords = Areas<LaterArea>;

interface Spoken<A extends Area> {
  /** BCP 47. */
  readonly tag: string;
  /** Each is made when the first of its words is asked for. */
  readonly areas: Areas<A>;
}

export type Language = Spoken<Area>;
/** As much of one as a first screen needs. */
export type Beginning = Spoken<FirstArea>;

export interface Wording {
  <K extends WordKey>(word: K, ...values: ValuesOf<K>): string;
  /** Somebody else's text as it is, a word of ours in this language. Never throws, whatever a file claims to have said. */
  readonly text: (text: Text) => string;
  readonly tongue: Tongue;
}

/** Words within words. */
const DEEPEST = 8;

/** `unknown`: in the place of a word that there is not. */
export function createWording(
  { tag, areas }: Language | Beginning,
  unknown = (word: string): string => word,
): Wording {
  const tongue = createTongue(tag);
  const lookUp = lookUpIn(areas);

  function render(word: WordKey, values: Said["values"], depth: number): string {
    const found: Word | undefined = lookUp(word);
    if (typeof found === "string") return found;
    if (found === undefined) return unknown(word);
    if (depth > DEEPEST) return word;
    const plain: Readonly<Record<string, unknown>> = Object.fromEntries(
      Object.entries(values ?? {}).map(([name, value]) => [name, plainValue(value, depth)]),
    );
    // Its key says which values it takes; what was read from a file is caught in `text`.
    return found(plain as never, tongue);
  }

  function plainValue(value: Value, depth: number): unknown {
    if (isSaid(value)) return render(value.word, value.values, depth + 1);
    return Array.isArray(value) ? value.map((item: Value) => plainValue(item, depth)) : value;
  }

  function wording<K extends WordKey>(word: K, ...given: ValuesOf<K>): string {
    const [values] = given as readonly [values?: Said["values"]];
    return render(word, values, 0);
  }
  return Object.assign(wording, {
    text(text: Text): string {
      if (typeof text === "string") return text;
      try {
        return render(text.word, text.values, 0);
      } catch {
        return text.word;
      }
    },
    tongue,
  });
}

function isSaid(value: Value): value is Said {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
