// A text of each word of a language, made with values that its word takes: which they are is found by trying, since types are
// gone when a test runs.

import type { Word } from "../../shared/words/said.ts";
import { createTongue, type Tongue } from "../../shared/words/tongue.ts";
import type { Language } from "../../shared/words/wording.ts";

export interface Sample {
  readonly key: string;
  readonly text: string;
}

/** What a value may be, the most usual first. Strings of few choices that words look up are given by name. */
const KINDS: readonly unknown[] = [3, "7", ["5", "6"], null, true, [4]];

/** One of few: what the words of these values take. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  unit: ["ms", "bytes", "line"],
  way: ["in", "out", "both"],
};

/** Of each word: with many of what is counted, and with one. Throws where no values fit. */
export function samplesOf({ tag, areas }: Language): readonly Sample[] {
  const tongue = createTongue(tag);
  return Object.values(areas).flatMap((area) =>
    Object.entries(area() as Readonly<Record<string, Word>>).flatMap(([key, word]) =>
      textsOf(key, word, tongue).map((text) => ({ key, text })),
    ),
  );
}

type Values = Record<string, unknown>;
type Make = (values: unknown, tongue: Tongue) => string;

function textsOf(key: string, word: Word, tongue: Tongue): readonly string[] {
  if (typeof word === "string") return [word];
  const make = word as unknown as Make;
  const values = fitting(make, tongue, {});
  if (values === null) throw new Error(`no values fit the word ${key}`);
  const one = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === 3 ? 1 : value]),
  );
  return [make(values, tongue), make(one, tongue)];
}

/** Null where none fit. */
function fitting(make: Make, tongue: Tongue, given: Values): Values | null {
  let asked: string | null = null;
  const values = new Proxy(given, {
    get(target, name) {
      if (typeof name === "string" && !(name in target)) asked ??= name;
      return typeof name === "string" ? target[name] : undefined;
    },
    has: () => true,
  });
  const text = said(make, values, tongue);
  const name = asked as string | null;
  if (name === null) return text !== null && isSound(text) ? given : null;
  for (const value of CHOICES[name] ?? KINDS) {
    const found = fitting(make, tongue, { ...given, [name]: value });
    if (found !== null) return found;
  }
  return null;
}

function said(make: Make, values: unknown, tongue: Tongue): string | null {
  try {
    return make(values, tongue);
  } catch {
    return null;
  }
}

/** Something that no value fits makes a text like this. */
export function isSound(text: unknown): boolean {
  return typeof text === "string" && !/undefined|NaN|\[object|\bnull\b/.test(text);
}
