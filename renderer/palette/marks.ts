// Which letters of a title are those that were typed: what the palette marks.

import { typedLetters } from "../kit/typedLetters.ts";
import { beginningsIn, wordsOf } from "./matching.ts";

export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** The title in pieces; `typed`: as `typedLetters` writes the words. What was found by another name of it has no marks. */
export function markedPieces(title: string, typed: readonly string[]): readonly Piece[] {
  const chars = Array.from(title);
  const letters = chars.map(typedLetters);
  const marked = new Set(typed.flatMap((one) => placesOf(one, letters)));
  const pieces: Piece[] = [];
  for (const [at, text] of chars.entries()) {
    const isMarked = marked.has(at);
    const last = pieces.at(-1);
    if (last?.isMarked === isMarked)
      pieces[pieces.length - 1] = { text: last.text + text, isMarked };
    else pieces.push({ text, isMarked });
  }
  return pieces;
}

/** Of characters, of which each is typed with some letters. */
function placesOf(one: string, letters: readonly string[]): readonly number[] {
  const whole = letters.join("");
  const words = wordsOf(whole);
  const starts = startsOf(whole, words);
  const begun = words.findIndex((word) => word.startsWith(one));
  const from = begun === -1 ? whole.indexOf(one) : (starts[begun] ?? 0);
  if (from !== -1) return charsBetween(letters, from, from + one.length);
  const taken = beginningsIn(one, words) ?? [];
  return taken.flatMap((count, at) =>
    count === 0 ? [] : charsBetween(letters, starts[at] ?? 0, (starts[at] ?? 0) + count),
  );
}

function startsOf(whole: string, words: readonly string[]): readonly number[] {
  let from = 0;
  return words.map((word) => {
    const start = whole.indexOf(word, from);
    from = start + word.length;
    return start;
  });
}

function charsBetween(letters: readonly string[], from: number, to: number): readonly number[] {
  const places: number[] = [];
  let at = 0;
  for (const [place, letter] of letters.entries()) {
    if (at < to && at + letter.length > from) places.push(place);
    at += letter.length;
  }
  return places;
}
