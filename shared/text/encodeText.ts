// Text as bytes in each encoding that text can be read in: the readers' own tables turned round, so that what is written is
// read back as it was.

import type { HexProblem } from "../format/hex.ts";
import { said } from "../words/said.ts";
import { charReader } from "./charReader.ts";
import { PAIRS } from "./charCode.ts";
import { ENCODINGS, type Encoding } from "./encodings.ts";

export type Encoded =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: HexProblem };

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** A problem names the first character that the encoding has not (UTF-16 offset and length). */
export function encodeText(text: string, encoding: Encoding): Encoded {
  const lone = LONE_SURROGATE.exec(text);
  if (lone !== null) return lacking(lone[0], lone.index, encoding);
  switch (encoding) {
    case "utf-8":
      return { ok: true, bytes: new TextEncoder().encode(text) };
    case "utf-16le":
    case "utf-16be":
      return { ok: true, bytes: utf16(text, encoding === "utf-16le") };
    default:
      return byTable(text, encoding);
  }
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian);
  return bytes;
}

function byTable(text: string, encoding: Encoding): Encoded {
  const table = tableOf(encoding);
  const bytes = new Uint8Array(4 * text.length);
  let length = 0;
  let at = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const packed = code < 0x80 ? code : (table.get(code) ?? fourBytes(encoding, code));
    if (packed === null) return lacking(char, at, encoding);
    at += char.length;
    for (
      let shift = packed > 0xffffff ? 24 : packed > 0xffff ? 16 : packed > 0xff ? 8 : 0;
      shift >= 0;
      shift -= 8
    )
      bytes[length++] = Math.floor(packed / 2 ** shift) & 0xff;
  }
  return { ok: true, bytes: bytes.subarray(0, length) };
}

function lacking(char: string, at: number, encoding: Encoding): Encoded {
  const title = ENCODINGS.find(({ id }) => id === encoding)?.title ?? encoding;
  const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const sentence = said("encoding.lacks", { encoding: title, code });
  return { ok: false, problem: { at, length: char.length, sentence } };
}

const tables = new Map<Encoding, ReadonlyMap<number, number>>();

/** Code points to their bytes as one number. */
function tableOf(encoding: Encoding): ReadonlyMap<number, number> {
  let table = tables.get(encoding);
  if (table === undefined) {
    table = invert(encoding);
    tables.set(encoding, table);
  }
  return table;
}

function invert(encoding: Encoding): ReadonlyMap<number, number> {
  const read = charReader(encoding);
  const table = new Map<number, number>();
  const bytes = new Uint8Array(4);
  function add(packed: number, length: number): void {
    for (let i = 0; i < length; i++) bytes[i] = packed >> (8 * (length - 1 - i));
    const char = read(bytes.subarray(0, length), 0);
    const code = char >> 3;
    // The first of several is the one that encoders write (Encoding Standard, "index pointer").
    if (char >= 0 && (char & 7) === length && code < PAIRS && !table.has(code))
      table.set(code, packed);
  }
  for (let byte = 0x80; byte < 0x100; byte++) add(byte, 1);
  // GB18030 itself has the euro sign in two bytes only.
  if (encoding === "gb18030") table.delete(0x20ac);
  if (!EAST_ASIAN.has(encoding)) return table;
  const leads = Array.from({ length: 0x7e }, (_, i) => 0x81 + i);
  // Read, but written last: NEC's selection of IBM's in Shift_JIS, Hong Kong's supplement in Big5.
  const late = (lead: number): boolean =>
    (encoding === "shift_jis" && (lead === 0xed || lead === 0xee)) ||
    (encoding === "big5" && lead < 0xa1);
  for (const lead of [...leads.filter((each) => !late(each)), ...leads.filter(late)])
    for (let trail = 0x40; trail < 0xff; trail++) add((lead << 8) | trail, 2);
  if (encoding === "euc-jp") {
    for (let kana = 0xa1; kana < 0xe0; kana++) add(0x8e00 | kana, 2);
    for (let row = 0xa1; row < 0xff; row++)
      for (let cell = 0xa1; cell < 0xff; cell++) add(0x8f0000 | (row << 8) | cell, 3);
  }
  return table;
}

const EAST_ASIAN: ReadonlySet<string> = new Set(
  ENCODINGS.flatMap(({ id, group }) => (group === "eastAsian" ? [id] : [])),
);

let bmpFours: ReadonlyMap<number, number> | null = null;

/** GB18030 has four bytes for whatever has no two. */
function fourBytes(encoding: Encoding, code: number): number | null {
  if (encoding !== "gb18030") return null;
  if (code >= 0x10000) return packedFour(code - 0x10000 + 189_000);
  bmpFours ??= readFours();
  return bmpFours.get(code) ?? null;
}

function readFours(): ReadonlyMap<number, number> {
  const read = charReader("gb18030");
  const found = new Map<number, number>();
  for (let index = 0; index < 39_420; index++) {
    const packed = packedFour(index);
    const bytes = Uint8Array.of(packed / 2 ** 24, packed / 2 ** 16, packed / 2 ** 8, packed);
    const char = read(bytes, 0);
    if (char >= 0) found.set(char >> 3, packed);
  }
  return found;
}

function packedFour(index: number): number {
  const b3 = 0x30 + (index % 10);
  const b2 = 0x81 + (Math.floor(index / 10) % 126);
  const b1 = 0x30 + (Math.floor(index / 1260) % 10);
  const b0 = 0x81 + Math.floor(index / 12_600);
  return ((b0 * 256 + b1) * 256 + b2) * 256 + b3;
}
