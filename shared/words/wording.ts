// Puts words into one language. A window has one, the command line has one, the recording's MESSAGE has the English one.
//
//     const t = createWording(english);
//     t("failure.nothingListensOn", { endpoint: "127.0.0.1:9000" })   // a word of ours, at once
//     t.text(failure.sentence)                                        // a Text that was said elsewhere

import type { English } from "./en.ts";
import type { Said, Text, Value, ValuesOf, WordKey } from "./said.ts";
import { createTongue, type Tongue } from "./tongue.ts";

/** The same keys as English; each a text, or a function of the same values. */
export type Words = {
  readonly [K in WordKey]: English[K] extends string
    ? string
    : string | ((...given: Parameters<Extract<English[K], (...given: never) => string>>) => string);
};

export interface Language {
  /** BCP 47. */
  readonly tag: string;
  readonly words: Words;
}

export interface Wording {
  <K extends WordKey>(word: K, ...values: ValuesOf<K>): string;
  /** Somebody else's text as it is, a word of ours in this language. Never throws, whatever a file claims to have said. */
  text(text: Text): string;
  readonly tongue: Tongue;
}

/** Words within words. */
const DEEPEST = 8;

export function createWording({ tag, words }: Language): Wording {
  const tongue = createTongue(tag);

  function render(word: WordKey, values: Said["values"], depth: number): string {
    const found: string | ((values: never, tongue: Tongue) => string) | undefined = Object.hasOwn(
      words,
      word,
    )
      ? words[word]
      : undefined;
    if (typeof found === "string") return found;
    if (found === undefined || depth > DEEPEST) return word;
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
