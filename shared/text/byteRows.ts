// Bytes as rows of numbers, like a hex dump's, in another base: `01001000 01101001`, ` 72 105`.

import { said } from "../words/said.ts";

/** The bases and how many digits a byte takes in each. */
export const RADIXES = [
  { id: "binary", title: said("bytes.binary"), base: 2, digits: 8, perRow: 8 },
  { id: "octal", title: said("bytes.octal"), base: 8, digits: 3, perRow: 16 },
  { id: "decimal", title: said("bytes.decimal"), base: 10, digits: 3, perRow: 16 },
  { id: "hex", title: said("bytes.hex"), base: 16, digits: 2, perRow: 16 },
] as const;

export type Radix = (typeof RADIXES)[number]["id"];

export interface ByteRow {
  /** Offset of the row's first byte in the payload. */
  readonly offset: number;
  /** One for each byte, all of the same width: zeros in front, spaces in decimal. */
  readonly cells: readonly string[];
  /** The bytes as ASCII, a middle dot for what is not printable; one unit for each byte. */
  readonly ascii: string;
}

/** `bytes` begin at offset `base` of the payload. Give it the rows on the screen, not the payload. */
export function byteRows(
  bytes: Uint8Array,
  radix: Radix,
  options: { readonly base?: number; readonly perRow?: number } = {},
): ByteRow[] {
  const cells = cellTexts(radix);
  const perRow = Math.max(1, options.perRow ?? radixOf(radix).perRow);
  const rows: ByteRow[] = [];
  for (let at = 0; at < bytes.length; at += perRow) {
    const row = bytes.subarray(at, at + perRow);
    rows.push({
      offset: (options.base ?? 0) + at,
      cells: Array.from(row, (byte) => cells[byte] ?? ""),
      ascii: Array.from(row, asciiCell).join(""),
    });
  }
  return rows;
}

function cellTexts(radix: Radix): readonly string[] {
  const { base, digits } = radixOf(radix);
  const filler = radix === "decimal" ? " " : "0";
  return Array.from({ length: 256 }, (_, byte) => byte.toString(base).padStart(digits, filler));
}

function radixOf(radix: Radix): (typeof RADIXES)[number] {
  return RADIXES.find(({ id }) => id === radix) ?? RADIXES[3];
}

function asciiCell(byte: number): string {
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : "\u00b7";
}
