// Finds words by key, in areas that are made when they are first asked for.

import type { Word } from "./said.ts";

export type Areas = Readonly<Record<string, () => Readonly<Record<string, Word>>>>;

/** Undefined for what is no word, whatever a file claims. */
export type LookUp = (key: string) => Word | undefined;

export function lookUpIn(areas: Areas): LookUp {
  const made = new Map<string, Readonly<Record<string, Word>>>();
  return (key) => {
    const area = key.slice(0, Math.max(0, key.indexOf(".")));
    let words = made.get(area);
    if (words === undefined) {
      if (!Object.hasOwn(areas, area)) return undefined;
      words = areas[area]?.() ?? {};
      made.set(area, words);
    }
    return Object.hasOwn(words, key) ? words[key] : undefined;
  };
}
