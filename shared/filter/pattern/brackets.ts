// `[a-z]` of PCRE: a first `]` is a character, `[:alpha:]` is a set.

import type { ByteRange, ByteSet } from "./byteSet.ts";
import { bothCases, bracketed, complement, POSIX } from "./byteSet.ts";
import { takeEscape } from "./escape.ts";
import type { PatternText } from "./PatternText.ts";
import { said } from "../../words/said.ts";

/** Takes the class that starts here. `fold`: the other case of each letter is in it too. */
export function takeBrackets(pattern: PatternText, fold: boolean): string {
  const from = pattern.at;
  pattern.at += 1;
  const negated = pattern.take(/\^/y) !== null;
  const set: ByteRange[] = [];
  let first = true;
  while (first || pattern.next !== "]") {
    if (pattern.atEnd)
      pattern.refuse(
        from,
        from + 1,
        said("filter.expectedAfter"),
        said("filter.closeClassOrWriteForCharacter"),
      );
    set.push(...takeItem(pattern));
    first = false;
  }
  pattern.at += 1;
  return bracketed(fold ? bothCases(set) : set, negated);
}

function takeItem(pattern: PatternText): ByteSet {
  const from = pattern.at;
  const low = takePosix(pattern) ?? takeByte(pattern);
  const behind = pattern.text[pattern.at + 1] ?? "]";
  if (pattern.next !== "-" || behind === "]")
    return typeof low === "number" ? one(pattern, low, low) : low;
  pattern.at += 1;
  const high = takePosix(pattern) ?? takeByte(pattern);
  if (typeof low !== "number" || typeof high !== "number")
    return pattern.refuse(
      from,
      pattern.at,
      said("filter.expectedRangeBetweenTwoCharactersGotSet"),
      said("filter.writeForCharacter"),
    );
  if (high < low)
    pattern.refuse(
      from,
      pattern.at,
      said("filter.expectedRangeFromLowToHighGot"),
      said("filter.swapItsEnds"),
    );
  return one(pattern, low, high);
}

function one(pattern: PatternText, low: number, high: number): ByteSet {
  // From À to þ both cases of each are in it.
  if (high >= 0xc0 && !(low <= 0xc0 && high >= 0xfe)) pattern.highLetters = true;
  return [[low, high]];
}

function takeByte(pattern: PatternText): number | ByteSet {
  if (pattern.next !== "\\") return pattern.byte();
  const from = pattern.at;
  const escape = takeEscape(pattern, true, 0);
  if (escape.kind === "byte") return escape.byte;
  if (escape.kind === "set") return escape.set;
  return pattern.cannot(from, said("filter.eInClass"), said("filter.leaveItOut"));
}

function takePosix(pattern: PatternText): ByteSet | null {
  const from = pattern.at;
  if (pattern.take(/\[[.=][^\]]*[.=]\]/y) !== null)
    return pattern.cannot(from, said("filter.collatingElement"), said("filter.writeCharacters"));
  const [, not, name = ""] = pattern.take(/\[:(\^?)([a-z]+):\]/y) ?? [];
  if (not === undefined) return null;
  const set = Object.hasOwn(POSIX, name) ? POSIX[name] : undefined;
  if (set === undefined)
    return pattern.refuse(
      from,
      pattern.at,
      said("filter.expectedClassOfCharactersGot", { name }),
      said("filter.knownAre", { names: Object.keys(POSIX) }),
    );
  return not === "^" ? complement(set) : set;
}
