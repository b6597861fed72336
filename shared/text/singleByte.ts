// Encodings of one byte a character: tables of 256 code points, -1 where the byte stands for nothing.

import type { Encoding } from "./encodings.ts";

/** Bytes 0x80–0xff of IBM code page 437; below is ASCII, controls stay controls. */
const CP437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

/** Bytes 0x80–0x9f of windows-1252. A table of our own: some versions of Node decode that label as Latin-1. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const known = new Map<Encoding, Int32Array>();

export function singleByteTable(encoding: Encoding): Int32Array {
  const before = known.get(encoding);
  if (before !== undefined) return before;
  const table = Int32Array.from({ length: 256 }, (_, byte) => byte);
  switch (encoding) {
    case "latin-1":
      break;
    case "ascii":
      table.fill(-1, 0x80);
      break;
    case "cp437":
      fill(table, CP437);
      break;
    case "windows-1252":
      fill(table, WINDOWS_1252);
      break;
    default:
      fillFromHost(table, encoding);
  }
  known.set(encoding, table);
  return table;
}

function fill(table: Int32Array, upper: string): void {
  for (let i = 0; i < upper.length; i++) table[0x80 + i] = upper.charCodeAt(i);
}

function fillFromHost(table: Int32Array, encoding: Encoding): void {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  for (let byte = 0x80; byte < 0x100; byte++) {
    const text = decoder.decode(Uint8Array.of(byte));
    table[byte] = text === "\ufffd" ? -1 : (text.codePointAt(0) ?? -1);
  }
}
