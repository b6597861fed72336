// `node scripts/controlMarks.mjs`: draws renderer/styles/controlMarks.otf, the window's own marks for control characters (U+2400 to
// U+2421): two letters, the second below and to the right of the first, in one cell of a monospaced font. Most fonts have none, and
// show boxes. The letters are those of RFC 1345 (NUL is NU, ESC is EC): three letters of a name would be too small to read. A letter
// is 4 × 5 squares, so that it stays sharp at the size of data: a square is a pixel at 12 pixels.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
// oxlint-disable-next-line import/default -- a CommonJS module, which Node gives as its default
import opentype from "opentype.js";

const { Font, Glyph, Path } = opentype;

const OUT = join(import.meta.dirname, "../renderer/styles/controlMarks.otf");

/** Units of the font in an em; a square; a cell as wide as that of DejaVu Sans Mono. */
const EM = 1000;
const SQUARE = EM / 12;
const CELL = 602;

const NAMES =
  "NU SH SX EX ET EQ AK BL BS HT LF VT FF CR SO SI DL D1 D2 D3 D4 NK SY EB CN EM SB EC FS GS RS US SP DT".split(
    " ",
  );

/** Five rows of four squares for each. @type {Readonly<Record<string, string>>} */
const LETTERS = {
  A: "0110 1001 1111 1001 1001",
  B: "1110 1001 1110 1001 1110",
  C: "0111 1000 1000 1000 0111",
  D: "1110 1001 1001 1001 1110",
  E: "1111 1000 1110 1000 1111",
  F: "1111 1000 1110 1000 1000",
  G: "0111 1000 1011 1001 0111",
  H: "1001 1001 1111 1001 1001",
  I: "1110 0100 0100 0100 1110",
  K: "1001 1010 1100 1010 1001",
  L: "1000 1000 1000 1000 1111",
  M: "1001 1111 1111 1001 1001",
  N: "1001 1101 1011 1001 1001",
  O: "0110 1001 1001 1001 0110",
  P: "1110 1001 1110 1000 1000",
  Q: "0110 1001 1001 1011 0111",
  R: "1110 1001 1110 1010 1001",
  S: "0111 1000 0110 0001 1110",
  T: "1110 0100 0100 0100 0100",
  U: "1001 1001 1001 1001 0110",
  V: "1001 1001 1010 1010 0100",
  X: "1001 1001 0110 1001 1001",
  Y: "1001 1001 0111 0001 1110",
  1: "0100 1100 0100 0100 1110",
  2: "1110 0001 0110 1000 1111",
  3: "1110 0001 0110 0001 1110",
  4: "1010 1010 1111 0010 0010",
};

/** Columns and rows of a mark; where its second letter begins. */
const COLUMNS = 7;
const SECOND = { left: 3, top: 6 };

/** @param {string} name */
function markOf(name) {
  const path = new Path();
  for (const [at, letter] of name.split("").entries())
    for (const [top, squares] of (LETTERS[letter] ?? "").split(" ").entries())
      for (const [left, square] of squares.split("").entries())
        if (square === "1") addSquare(path, left + at * SECOND.left, top + at * SECOND.top);
  return path;
}

/** @param {InstanceType<typeof Path>} path @param {number} column @param {number} row */
function addSquare(path, column, row) {
  const left = (CELL - COLUMNS * SQUARE) / 2 + column * SQUARE;
  // Eleven rows, the lowest two of them below the line on which letters stand.
  const top = (9 - row) * SQUARE;
  path.moveTo(left, top);
  path.lineTo(left + SQUARE, top);
  path.lineTo(left + SQUARE, top - SQUARE);
  path.lineTo(left, top - SQUARE);
  path.close();
}

const glyphs = NAMES.map(
  (name, at) =>
    new Glyph({
      name: `uni${(0x2400 + at).toString(16).toUpperCase()}`,
      unicode: 0x2400 + at,
      advanceWidth: CELL,
      path: markOf(name),
    }),
);
const missing = new Glyph({
  name: ".notdef",
  advanceWidth: CELL,
  path: new Path(),
});
const font = new Font({
  familyName: "Portscope Marks",
  styleName: "Regular",
  unitsPerEm: EM,
  ascender: 9 * SQUARE,
  descender: -2 * SQUARE,
  glyphs: [missing, ...glyphs],
});
await writeFile(OUT, Buffer.from(font.toArrayBuffer()));
