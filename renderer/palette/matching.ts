// How well what is typed into the palette names something. Each word typed must be found; where it is found says how well.
//
//     matching({ title: "Close", section: "Socket", also: "disconnect, hang up" }, ["disc"])   // 2: begins a synonym

import { typedLetters } from "../kit/typedLetters.ts";

export interface Named {
  readonly title: string;
  /** What it is about. */
  readonly section: string;
  /** Other words for it. */
  readonly also: string;
}

/** `typed`: as `typedLetters` writes them. The higher the better; null where a word is not found. Without words: 0. */
export function matching(named: Named, typed: readonly string[]): number | null {
  const title = typedLetters(named.title);
  const words = wordsOf(title);
  const also = wordsOf(typedLetters(named.also));
  const section = typedLetters(named.section);
  let sum = 0;
  for (const one of typed) {
    const worth = worthOf(one, { title, words, also, section });
    if (worth === null) return null;
    sum += worth;
  }
  return sum;
}

interface Parts {
  readonly title: string;
  readonly words: readonly string[];
  readonly also: readonly string[];
  readonly section: string;
}

/** What begins a word of the title is meant before what begins another word for it, and that before letters within one. */
function worthOf(one: string, { title, words, also, section }: Parts): number | null {
  if (words.some((word) => word.startsWith(one))) return 4;
  if (also.some((word) => word.startsWith(one))) return 2;
  if (title.includes(one)) return 1;
  if (beginningsIn(one, words) !== null) return 0.5;
  // What has no letters (`?`) is no word; it is found as it stands.
  return section.includes(one) ? 0 : null;
}

/**
 * How many letters of each word, in their order, together are what was typed: `nts` of `new tcp server`, `cloall` of `close all`. Null
 * where they are not.
 */
export function beginningsIn(typed: string, words: readonly string[]): readonly number[] | null {
  const [word, ...rest] = words;
  if (word === undefined) return typed === "" ? [] : null;
  for (let taken = sharedLength(typed, word); taken >= 0; taken--) {
    const others = beginningsIn(typed.slice(taken), rest);
    if (others !== null) return [taken, ...others];
  }
  return null;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
