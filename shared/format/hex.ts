// Hex as people paste it: `de ad be ef`, `DEADBEEF`, `0xde,0xad`, `de:ad`, `\xde\xad`, and hex dumps' bare bytes.

import { said, type Text } from "../words/said.ts";

/** What is wrong in a text and where: UTF-16 offset and length, one sentence. */
export interface HexProblem {
  readonly at: number;
  readonly length: number;
  readonly sentence: Text;
}

export type HexBytes =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: HexProblem };

/** Digits pair up within a group; groups are parted by white space, commas, colons, semicolons or dashes. */
export function parseHex(text: string): HexBytes {
  const bytes: number[] = [];
  for (const match of text.matchAll(/[^\s,:;-]+/g)) {
    for (const part of match[0].matchAll(/(?:0x|\\x)?((?:(?!0x|\\x).)+)/gi)) {
      const digits = part[1] ?? "";
      const at = match.index + part.index + (part[0].length - digits.length);
      const wrong = /[^0-9a-f]/i.exec(digits);
      if (wrong !== null)
        return bad(at + wrong.index, 1, said("bytes.expectedHexDigit", { got: wrong[0] }));
      // A single digit alone is a byte of its own ("0 1 2"); longer groups must pair up.
      if (digits.length === 1) {
        bytes.push(Number.parseInt(digits, 16));
        continue;
      }
      if (digits.length % 2 === 1)
        return bad(at, digits.length, said("bytes.expectedEvenDigits", { count: digits.length }));
      for (let i = 0; i < digits.length; i += 2)
        bytes.push(Number.parseInt(digits.slice(i, i + 2), 16));
    }
  }
  return { ok: true, bytes: Uint8Array.from(bytes) };
}

/** `de ad be ef`. */
export function toHex(bytes: Uint8Array, separator = " "): string {
  return Array.from(bytes, hexByte).join(separator);
}

export function hexByte(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}

/** One line of a hex dump: offset, 16 bytes in two halves, text. Offsets count from `base`. */
export function hexDump(bytes: Uint8Array, base = 0): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 16) {
    const row = bytes.subarray(at, at + 16);
    const halves = `${toHex(row.subarray(0, 8)).padEnd(23)}  ${toHex(row.subarray(8)).padEnd(23)}`;
    lines.push(`${(base + at).toString(16).padStart(8, "0")}  ${halves}  |${printableAscii(row)}|`);
  }
  return lines.join("\n");
}

function printableAscii(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : ".",
  ).join("");
}

function bad(at: number, length: number, sentence: Text): HexBytes {
  return { ok: false, problem: { at, length, sentence } };
}
