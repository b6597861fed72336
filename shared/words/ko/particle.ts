// Korean particles: which of two forms stands behind a value depends on whether its last syllable, as it is read, ends in a
// consonant. Where nobody can tell how a value is read, both forms are written, as Korean texts do: `을(를)`.

/** How the last syllable ends: `ㄹ` counts as open before 로 only. */
type End = "open" | "closed" | "ㄹ" | "unknown";

export type Value = string | number;

/** 은/는: what is spoken of. */
export const eun = (value: Value): string => joined(value, "은", "는");
/** 이/가: the subject. */
export const i = (value: Value): string => joined(value, "이", "가");
/** 을/를: the object. */
export const eul = (value: Value): string => joined(value, "을", "를");
/** 과/와: and, with. */
export const wa = (value: Value): string => joined(value, "과", "와");
/** 으로/로: to, by, as. */
export function ro(value: Value): string {
  const end = endOf(String(value));
  return `${value}${end === "unknown" ? "(으)로" : end === "closed" ? "으로" : "로"}`;
}
/** 이라/라, before 고, 는, 서 …: `ira(name) + "는"`. */
export function ira(value: Value): string {
  const end = endOf(String(value));
  return `${value}${end === "unknown" ? "(이)라" : end === "open" ? "라" : "이라"}`;
}

function joined(value: Value, closed: string, open: string): string {
  const end = endOf(String(value));
  const particle = end === "unknown" ? `${closed}(${open})` : end === "open" ? open : closed;
  return `${value}${particle}`;
}

function endOf(text: string): End {
  const read = readPart(text);
  const last = read.at(-1) ?? "";
  if (/[가-힣]/u.test(last)) return endOfSyllable(last);
  if (/\d/.test(last)) return endOfDigit(last);
  return /[A-Za-z]/.test(last) ? endOfLatin(read) : last === "%" ? "open" : "unknown";
}

/** What is in brackets at the end is not read, unless it is all; quotes and full stops never are. */
function readPart(text: string): string {
  const bare = text.replace(/[\s"'“”‘’`.…\]}>]+$/u, "");
  const before = bare.replace(/\s*\([^()]*\)$/u, "");
  return before === "" ? bare.replace(/\)+$/, "") : before;
}

function endOfSyllable(syllable: string): End {
  const final = ((syllable.codePointAt(0) ?? 0) - 0xac00) % 28;
  return final === 0 ? "open" : final === 8 ? "ㄹ" : "closed";
}

/** 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구; a number that ends in 0 ends in 십, 백, 천, 만 or 억. */
function endOfDigit(digit: string): End {
  return "036".includes(digit) ? "closed" : "178".includes(digit) ? "ㄹ" : "open";
}

/** Units are read as 바이트 and 초. */
const UNIT = /\d\s?(?:[kKMGT]?i?B|[mµ]?s)$/u;
/** Names with a vowel that are spelt all the same, or read with a vowel at their end. */
const OPEN_NAME = /(?:^|[^A-Za-z])(?:ACK|ICMP|IP|UDP)$/u;
const LETTERS = /(?:^|[^A-Za-z])(?:[A-Za-z]|[B-DF-HJ-NP-TV-XZ]+)$/u;
/** The end of a word that adds a syllable of its own (트, 크, 프, 드, 스 …), or is an open vowel. */
const OPEN_WORD = /(?:[aiouywrsxzfvdh]|[b-df-hj-np-su-z]t|[lnrs]k|[lm]p)$/iu;

/** By the letters' names where it is spelt, else by what its last letter leaves no doubt of. */
function endOfLatin(text: string): End {
  if (UNIT.test(text) || OPEN_NAME.test(text)) return "open";
  const last = (text.at(-1) ?? "").toLowerCase();
  if (last === "l") return "ㄹ";
  if (last === "m" || last === "n") return "closed";
  if (LETTERS.test(text)) return last === "r" ? "ㄹ" : "open";
  return OPEN_WORD.test(text) ? "open" : "unknown";
}
