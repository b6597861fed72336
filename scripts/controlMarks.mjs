// `node scripts/controlMarks.mjs`: draws renderer/styles/controlMarks.otf, the window's own marks for control characters (U+2400 to
// U+2421): the letters of each name, two side by side and the third below, in one cell of a monospaced font. Most fonts have none,
// and show boxes. The letters are of 3 × 5 squares, so that they stay sharp at the size of data: a square is a pixel at 12 pixels.

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

const NAMES = [
  ..."NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US SP DEL".split(
    " ",
  ),
];

/** Five rows of three squares for each. @type {Readonly<Record<string, string>>} */
const LETTERS = {
  A: "010101111101101",
  B: "110101110101110",
  C: "011100100100011",
  D: "110101101101110",
  E: "111100110100111",
  F: "111100110100100",
  G: "011100101101011",
  H: "101101111101101",
  I: "111010010010111",
  K: "101101110101101",
  L: "100100100100111",
  M: "101111111101101",
  N: "110101101101101",
  O: "010101101101010",
  P: "110101110100100",
  Q: "010101101110011",
  R: "110101110101101",
  S: "011100010001110",
  T: "111010010010010",
  U: "101101101101111",
  V: "101101101101010",
  X: "101101010101101",
  Y: "101101010010010",
  1: "010110010010111",
  2: "110001010100111",
  3: "110001010001110",
  4: "101101111001001",
};

/** Places of a mark's letters, in squares from its upper left corner. @param {number} count */
function placesOf(count) {
  if (count === 2)
    return [
      [0, 3],
      [4, 3],
    ];
  return [
    [0, 0],
    [4, 0],
    [2, 6],
  ];
}

/** @param {string} name */
function markOf(name) {
  const path = new Path();
  const places = placesOf(name.length);
  for (const [at, letter] of name.split("").entries()) {
    const [left = 0, top = 0] = places[at] ?? [];
    for (const [square, isSet] of (LETTERS[letter] ?? "").split("").entries())
      if (isSet === "1") addSquare(path, left + (square % 3), top + Math.floor(square / 3));
  }
  return path;
}

/** @param {InstanceType<typeof Path>} path @param {number} column @param {number} row */
function addSquare(path, column, row) {
  const left = (CELL - 7 * SQUARE) / 2 + column * SQUARE;
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
