// What a backslash means in PCRE, in and outside of brackets.

import type { ByteSet } from "./byteSet.ts";
import { complement, LETTERED } from "./byteSet.ts";
import type { PatternText } from "./PatternText.ts";
import { said, type Text } from "../../words/said.ts";

export type Escape =
  | { readonly kind: "byte"; readonly byte: number }
  | { readonly kind: "set"; readonly set: ByteSet }
  /** Matches a place, so that nothing is there to repeat. */
  | { readonly kind: "place"; readonly text: string }
  | { readonly kind: "raw"; readonly text: string }
  | { readonly kind: "group"; readonly number: number; readonly from: number }
  /** A back reference by the group's name. */
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "nothing" };

const BYTES: Readonly<Record<string, number>> = { a: 7, e: 27, f: 12, n: 10, r: 13, t: 9 };

/** The end of all: `$` without PCRE's line feed before it. */
export const AT_END = "(?![\\x00-\\xff])";
export const BEFORE_LAST_NEWLINE = `(?=\\n?${AT_END})`;

const PLACES: Readonly<Record<string, string>> = {
  A: "^",
  z: AT_END,
  Z: BEFORE_LAST_NEWLINE,
  b: "\\b",
  B: "\\B",
};

const CANNOT: Readonly<Record<string, readonly [what: Text, help: Text]>> = {
  K: [said("filter.kWhichResetsMatch"), said("filter.leaveItOutFilterOnlyAsksWhether")],
  G: [said("filter.gStartOfSearch"), said("filter.writeCaret")],
  X: [said("filter.xGrapheme"), said("filter.patternMatchesBytesHereWriteOrBytes")],
  C: [said("filter.cCodeUnit"), said("filter.writeSAtStartAndForAny")],
  p: [said("filter.pUnicodeProperty"), said("filter.patternMatchesBytesHereWriteClassSuch")],
  P: [said("filter.pUnicodeProperty2"), said("filter.patternMatchesBytesHereWriteClassSuch2")],
};

/** Takes the escape that starts here. `groups`: how many were opened before. */
export function takeEscape(pattern: PatternText, inBrackets: boolean, groups: number): Escape {
  const from = pattern.at;
  pattern.at += 1;
  if (pattern.atEnd)
    return pattern.refuse(
      from,
      from + 1,
      said("filter.expectedCharacterAfter"),
      said("filter.writeForBackslash"),
    );
  const digits = takeDigits(pattern, inBrackets, from);
  if (digits !== null) return digits;
  const letter = String.fromCharCode(pattern.byte());
  const byte = BYTES[letter] ?? (inBrackets && letter === "b" ? 8 : coded(pattern, letter, from));
  if (byte !== null) return { kind: "byte", byte };
  const set = LETTERED[letter];
  if (set !== undefined) return { kind: "set", set };
  if (letter === "E") return { kind: "nothing" };
  if (!/[A-Za-z0-9]/.test(letter)) return { kind: "byte", byte: letter.charCodeAt(0) };
  if (!inBrackets) {
    const place = PLACES[letter];
    if (place !== undefined) return { kind: "place", text: place };
    if (letter === "N") return { kind: "set", set: complement([[10, 10]]) };
    if (letter === "R") return { kind: "raw", text: "(?:\\r\\n|[\\n-\\r\\x85])" };
    const reference = takeReference(pattern, letter, groups, from);
    if (reference !== null) return reference;
  }
  const cannot = CANNOT[letter];
  if (cannot !== undefined) return pattern.cannot(from, ...cannot);
  return pattern.refuse(
    from,
    pattern.at,
    said("filter.expectedEscapeGot", { letter }),
    said("filter.writeWithoutBackslashForLetter", { letter }),
  );
}

/** Back references and octal numbers. */
function takeDigits(pattern: PatternText, inBrackets: boolean, from: number): Escape | null {
  const octal = pattern.take(inBrackets ? /[0-7]{1,3}/y : /0[0-7]{0,2}|[1-3][0-7]{2}/y)?.[0];
  if (octal !== undefined) {
    const byte = Number.parseInt(octal, 8);
    if (byte <= 255) return { kind: "byte", byte };
    return pattern.refuse(
      from,
      pattern.at,
      said("filter.expectedByteUpToGot", { octal }),
      said("filter.writeXff"),
    );
  }
  const number = inBrackets ? undefined : pattern.take(/[1-9]\d?/y)?.[0];
  return number === undefined ? null : { kind: "group", number: Number(number), from };
}

/** `\x41`, `\x{41}`, `\o{101}`, `\cA`. */
function coded(pattern: PatternText, letter: string, from: number): number | null {
  if (letter !== "x" && letter !== "o" && letter !== "c") return null;
  const match =
    letter === "x"
      ? pattern.take(/\{([0-9a-f]+)\}|(?!\{)([0-9a-f]{0,2})/iy)
      : letter === "o"
        ? pattern.take(/\{([0-7]+)\}/y)
        : pattern.take(/([ -~])/y);
  const digits = match?.[1] ?? match?.[2];
  if (digits === undefined)
    return pattern.refuse(
      from,
      pattern.at,
      said("filter.expectedNumberAfter", { letter }),
      said("filter.writeX41"),
    );
  if (letter === "c") return digits.toUpperCase().charCodeAt(0) ^ 64;
  const byte = digits === "" ? 0 : Number.parseInt(digits, letter === "x" ? 16 : 8);
  if (byte <= 255) return byte;
  return pattern.refuse(
    from,
    pattern.at,
    said("filter.expectedByteUpToXffGotMore"),
    said("filter.patternMatchesBytesWriteCharacterItselfWhich"),
  );
}

/** `\g{1}`, `\g{-1}`, `\k<name>`. */
function takeReference(
  pattern: PatternText,
  letter: string,
  groups: number,
  from: number,
): Escape | null {
  if (letter !== "g" && letter !== "k") return null;
  const number = letter === "g" ? pattern.take(/\{?(-?\d{1,2})\}?/y)?.[1] : undefined;
  if (number !== undefined) {
    const written = Number(number);
    return { kind: "group", number: written < 0 ? groups + 1 + written : written, from };
  }
  const name = pattern.take(letter === "g" ? /\{(\w+)\}/y : /[<{'](\w+)[>}']/y)?.[1];
  if (name !== undefined) return { kind: "name", name };
  if (letter === "g")
    pattern.cannot(from, said("filter.gRecursion"), said("filter.writePartOutAgain"));
  return pattern.refuse(
    from,
    pattern.at,
    said("filter.expectedNameOfGroup"),
    said("filter.writeKName"),
  );
}
