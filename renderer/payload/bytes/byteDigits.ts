// A byte as digits of a base, and how many bytes of a base have room in a row.

import { RADIXES, type Radix } from "../../../shared/text/byteRows.ts";

const TABLES: ReadonlyMap<Radix, readonly string[]> = new Map(
  RADIXES.map(({ id, base, digits }) => {
    const filler = id === "decimal" ? " " : "0";
    const table = Array.from({ length: 256 }, (_, byte) =>
      byte.toString(base).padStart(digits, filler),
    );
    return [id, table];
  }),
);

/** The 256 bytes in digits, all of the same width. */
export function byteDigits(radix: Radix): readonly string[] {
  return TABLES.get(radix) ?? [];
}

export function digitsOf(radix: Radix): number {
  return radixRow(radix).digits;
}

/** Characters that the digits of a row take: a space after each byte, one more after each eighth. */
export function digitColumns(radix: Radix, perRow: number): number {
  return perRow * (digitsOf(radix) + 1) + Math.max(0, Math.ceil(perRow / 8) - 1);
}

/** Characters before the digits: the offset and two spaces. */
export const OFFSET_COLUMNS = 10;

/** Bytes in a row of `columns` characters: the most of 4, 8, 16 and 32 that fit, at least four. */
export function fittingBytes(radix: Radix, columns: number): number {
  for (const perRow of [32, 16, 8]) {
    const needed = OFFSET_COLUMNS + digitColumns(radix, perRow) + 1 + perRow;
    if (needed <= columns) return perRow;
  }
  return 4;
}

function radixRow(radix: Radix): (typeof RADIXES)[number] {
  return RADIXES.find(({ id }) => id === radix) ?? RADIXES[3];
}
