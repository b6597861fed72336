// Sets of bytes as a regular expression's brackets hold them, and how a byte is written in one: so that JavaScript and PCRE
// read the same, and reading it again gives the same text.

/** From the first to the last byte, both included. */
export type ByteRange = readonly [low: number, high: number];
export type ByteSet = readonly ByteRange[];

const DIGIT: ByteSet = [[48, 57]];
const UPPER: ByteSet = [[65, 90]];
const LOWER: ByteSet = [[97, 122]];
const ALPHA: ByteSet = [...UPPER, ...LOWER];
const WORD: ByteSet = [...DIGIT, ...UPPER, [95, 95], ...LOWER];
const SPACE: ByteSet = [
  [9, 13],
  [32, 32],
];

/** `[:name:]`, in the C locale as in Wireshark. */
export const POSIX: Readonly<Record<string, ByteSet>> = {
  alnum: [...DIGIT, ...ALPHA],
  alpha: ALPHA,
  ascii: [[0, 127]],
  blank: [
    [9, 9],
    [32, 32],
  ],
  cntrl: [
    [0, 31],
    [127, 127],
  ],
  digit: DIGIT,
  graph: [[33, 126]],
  lower: LOWER,
  print: [[32, 126]],
  punct: [
    [33, 47],
    [58, 64],
    [91, 96],
    [123, 126],
  ],
  space: SPACE,
  upper: UPPER,
  word: WORD,
  xdigit: [...DIGIT, [65, 70], [97, 102]],
};

const HORIZONTAL: ByteSet = [
  [9, 9],
  [32, 32],
  [160, 160],
];
const VERTICAL: ByteSet = [
  [10, 13],
  [133, 133],
];

/** `\d`, `\h` and the like; JavaScript's own `\s` knows more spaces than PCRE's. */
export const LETTERED: Readonly<Record<string, ByteSet>> = {
  d: DIGIT,
  D: complement(DIGIT),
  w: WORD,
  W: complement(WORD),
  s: SPACE,
  S: complement(SPACE),
  h: HORIZONTAL,
  H: complement(HORIZONTAL),
  v: VERTICAL,
  V: complement(VERTICAL),
};

/** All bytes that are not in the set, whose ranges ascend. */
export function complement(set: ByteSet): ByteSet {
  const rest: ByteRange[] = [];
  let from = 0;
  for (const [low, high] of set) {
    if (low > from) rest.push([from, low - 1]);
    from = high + 1;
  }
  return from > 255 ? rest : [...rest, [from, 255]];
}

/** The set with the other case of each ASCII letter in it. */
export function bothCases(set: ByteSet): ByteSet {
  return set.flatMap(([low, high]) => [
    [low, high] as const,
    ...shifted([low, high], [65, 90], 32),
    ...shifted([low, high], [97, 122], -32),
  ]);
}

/** What of a range lies in the letters, `by` further, where that is no part of the range. */
function shifted([low, high]: ByteRange, [first, last]: ByteRange, by: number): ByteSet {
  const from = Math.max(low, first);
  const to = Math.min(high, last);
  if (from > to || (low <= from + by && to + by <= high)) return [];
  return [[from + by, to + by]];
}

export function bracketed(set: ByteSet, negated: boolean): string {
  const body = set.map(([low, high]) =>
    low === high ? inBrackets(low) : `${inBrackets(low)}-${inBrackets(high)}`,
  );
  return `[${negated ? "^" : ""}${body.join("")}]`;
}

function inBrackets(byte: number): string {
  return /[\\\]^[$-]/.test(String.fromCharCode(byte))
    ? `\\${String.fromCharCode(byte)}`
    : plain(byte);
}

/** A byte that stands for itself. */
export function escapedByte(byte: number): string {
  const char = String.fromCharCode(byte);
  return /[\\^$.*+?()[\]{}|/]/.test(char) ? `\\${char}` : plain(byte);
}

function plain(byte: number): string {
  if (byte === 10) return "\\n";
  if (byte === 13) return "\\r";
  if (byte === 9) return "\\t";
  // The quote too: the pattern is written between quotes.
  if (byte < 32 || byte > 126 || byte === 34) return hexByte(byte);
  return String.fromCharCode(byte);
}

export function hexByte(byte: number): string {
  return `\\x${byte.toString(16).padStart(2, "0")}`;
}
