// The regular expression of `matches`, from PCRE as Wireshark takes it (bytes, case ignored, `.` all but a line feed, `$`
// also before a last line feed) to JavaScript's, with the same meaning; and the refusal of what JavaScript cannot do. What
// comes out is read as PCRE again to the same pattern, so that it can be written into a filter.

import type { Pattern } from "../ast.ts";
import type { Quoted } from "../quoted.ts";
import { takeBrackets } from "./brackets.ts";
import { bracketed, escapedByte, hexByte } from "./byteSet.ts";
import { FilterRefusal } from "../problem.ts";
import { AT_END, BEFORE_LAST_NEWLINE, takeEscape } from "./escape.ts";
import { takeOpening } from "./groups.ts";
import { PatternText } from "./PatternText.ts";
import { takeQuantifier } from "./quantifier.ts";
import { said } from "../../words/said.ts";

/** From options at the start: (?-i) (?s) (?m). */
interface Options {
  ignoreCase: boolean;
  dotAll: boolean;
  multiline: boolean;
}

/** Refuses with a place inside of the pattern. */
export function parsePattern(quoted: Quoted): Pattern {
  const first = new PatternText(quoted);
  const options = takeOptions(first);
  let source = translate(first, options, AS_WRITTEN);
  let flags = options.ignoreCase ? "i" : "";
  if (options.ignoreCase && first.highLetters) {
    // JavaScript would take é and É for each other; Wireshark knows the case of ASCII only.
    const again = new PatternText(quoted);
    source = translate(again, takeOptions(again), { ...AS_WRITTEN, fold: true });
    flags = "";
  }
  try {
    RegExp(source, flags);
  } catch {
    first.refuse(
      0,
      first.text.length,
      said("filter.expectedWhatJavascriptCanMatchTooGot2"),
      said("filter.repeatOnlyWhatMatchesCharactersNameEach"),
    );
  }
  return { source, flags, linear: linearOf(source, flags !== "") };
}

/** From what was written for JavaScript, so that one source has one linear form; null where it has back references. */
function linearOf(source: string, ignoreCase: boolean): string | null {
  const bytes = Uint8Array.from(source, (char) => char.charCodeAt(0));
  const pattern = new PatternText({ bytes, offsets: [], quote: '"', at: 0, length: 0 });
  const options = { ignoreCase, dotAll: false, multiline: false };
  try {
    return translate(pattern, options, { fold: ignoreCase, linear: true });
  } catch (error) {
    if (error instanceof FilterRefusal) return null;
    throw error;
  }
}

/** How a pattern is written for JavaScript. */
interface Form {
  /** Letters as [Aa], instead of the flag i. */
  readonly fold: boolean;
  /** See Pattern.linear. */
  readonly linear: boolean;
}

const AS_WRITTEN: Form = { fold: false, linear: false };

function takeOptions(pattern: PatternText): Options {
  const options = { ignoreCase: true, dotAll: false, multiline: false };
  for (;;) {
    const from = pattern.at;
    const match = pattern.take(/\(\?([a-zA-Z]*)(?:-([a-zA-Z]*))?\)/y);
    // `(?R)` is none.
    if (match === null || /R|C/.test(match[1] ?? "")) {
      pattern.at = from;
      return options;
    }
    for (const [letters, value] of [
      [match[1] ?? "", true],
      [match[2] ?? "", false],
    ] as const)
      for (const letter of letters)
        if (letter === "i") options.ignoreCase = value;
        else if (letter === "s") options.dotAll = value;
        else if (letter === "m") options.multiline = value;
        else pattern.cannot(from, said("filter.option", { letter }), said("filter.knownAreIMAndS"));
  }
}

const NOT_NEWLINE = "[^\\n]";
const ANY = "[\\x00-\\xff]";
const LINE_START = `(?:^|(?<=\\n)(?=${ANY}))`;
const LINE_END = `(?!${NOT_NEWLINE})`;
/** As they are written for JavaScript, and may be read again. */
const PLACES = [AT_END, BEFORE_LAST_NEWLINE];

function translate(pattern: PatternText, options: Options, { fold, linear }: Form): string {
  const out: string[] = [];
  const opened: number[] = [];
  const references: { readonly number: number; readonly from: number; readonly to: number }[] = [];
  let groups = 0;
  /** Whether what was put out last can be repeated. */
  let repeatable = false;
  const put = (text: string, canRepeat: boolean) => {
    out.push(text);
    repeatable = canRepeat;
  };
  const putByte = (byte: number) => {
    const letter = /[A-Za-z]/.test(String.fromCharCode(byte));
    if (byte >= 0xc0) pattern.highLetters = true;
    if (fold && letter) put(`[${String.fromCharCode(byte & ~32, byte | 32)}]`, true);
    // A digit would belong to the back reference before it.
    else if (byte >= 48 && byte <= 57 && /^\\\d+$/.test(out.at(-1) ?? "")) put(hexByte(byte), true);
    else put(escapedByte(byte), true);
  };
  const putReference = (number: number, from: number) => {
    if (fold || linear)
      pattern.cannot(
        from,
        said("filter.backReferenceBesideBytesAboveWhileCase"),
        said("filter.writeIAtStart"),
      );
    references.push({ number, from, to: pattern.at });
    put(`\\${number}`, true);
  };
  const putName = (name: string, from: number) => {
    if (linear)
      pattern.cannot(from, said("filter.backReference"), said("filter.writePartOutAgain"));
    put(`\\k<${name}>`, true);
  };
  /** Where nothing can follow, the last line feed may as well be part of the match. */
  const putPlace = (text: string) => {
    const last = /^\)*$/.test(pattern.text.slice(pattern.at));
    if (linear && text === AT_END) put("$", false);
    else if (linear && last && text === BEFORE_LAST_NEWLINE) put("\\n?$", false);
    else put(text, false);
  };

  while (!pattern.atEnd) {
    const from = pattern.at;
    const place = PLACES.find((text) => pattern.startsWith(text));
    if (place !== undefined) {
      pattern.at += place.length;
      putPlace(place);
      continue;
    }
    const quantifier = takeQuantifier(pattern, repeatable);
    if (quantifier !== null) {
      put(quantifier, false);
      continue;
    }
    switch (pattern.next) {
      case "\\": {
        const quoted = pattern.take(/\\Q((?:(?!\\E)[^])*)(?:\\E)?/y)?.[1];
        if (quoted !== undefined) {
          for (const char of quoted) putByte(char.charCodeAt(0));
          break;
        }
        const escape = takeEscape(pattern, false, groups);
        if (escape.kind === "byte") putByte(escape.byte);
        else if (escape.kind === "set") put(bracketed(escape.set, false), true);
        else if (escape.kind === "group") putReference(escape.number, escape.from);
        else if (escape.kind === "name") putName(escape.name, from);
        else if (escape.kind === "place") putPlace(escape.text);
        else if (escape.kind === "raw") put(escape.text, true);
        break;
      }
      case "[":
        put(takeBrackets(pattern, fold), true);
        break;
      case "(": {
        const opening = takeOpening(pattern);
        if (opening.kind === "group") {
          opened.push(from);
          if (opening.captures) groups += 1;
        }
        if (opening.kind === "name") putName(opening.name, from);
        else if (opening.kind === "group")
          put(linear && opening.captures ? "(?:" : opening.text, false);
        break;
      }
      case ")":
        pattern.at += 1;
        if (opened.pop() === undefined)
          pattern.refuse(
            from,
            from + 1,
            said("filter.expectedBefore"),
            said("filter.writeForCharacter2"),
          );
        put(")", true);
        break;
      case "|":
        pattern.at += 1;
        put("|", false);
        break;
      case ".":
        pattern.at += 1;
        put(options.dotAll ? ANY : NOT_NEWLINE, true);
        break;
      case "^":
        pattern.at += 1;
        put(options.multiline ? LINE_START : "^", false);
        break;
      case "$":
        pattern.at += 1;
        putPlace(options.multiline ? LINE_END : BEFORE_LAST_NEWLINE);
        break;
      default:
        putByte(pattern.byte());
    }
  }
  const open = opened.at(-1);
  if (open !== undefined)
    pattern.refuse(
      open,
      open + 1,
      said("filter.expectedAfter2"),
      said("filter.closeGroupOrWriteForCharacter"),
    );
  for (const { number, from, to } of references)
    if (number < 1 || number > groups)
      pattern.refuse(
        from,
        to,
        said("filter.expectedGroupThatThereIsGotNumber", { number }),
        said("filter.groupsCountFrom"),
      );
  return out.join("");
}
