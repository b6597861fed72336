import { toHex } from "../format/hex.ts";
import { DIGIT_BASES, NAMED_FIELDS, type DigitsField, type LengthField } from "./lengthField.ts";

/** What may end a length in digits and has a name, by its hex. */
export const ENDS: Readonly<Record<string, string>> = {
  space: "20",
  colon: "3a",
  comma: "2c",
  lf: "0a",
  crlf: "0d0a",
  nul: "00",
};

/** The text that parsePrefix gives back as this field: `u16be`, `dec,end=space`. */
export function formatLengthField(field: LengthField): string {
  if (field.type === "digits") return formatDigits(field);
  const named = Object.entries(NAMED_FIELDS).find(([, value]) => same(value, field));
  return named?.[0] ?? field.type;
}

function formatDigits({ base, end }: DigitsField): string {
  const word = Object.entries(DIGIT_BASES).find(([, value]) => value === base)?.[0] ?? "dec";
  if (typeof end === "number") return `${word},digits=${end}`;
  const hex = toHex(end, "");
  return `${word},end=${Object.entries(ENDS).find(([, value]) => value === hex)?.[0] ?? hex}`;
}

function same(a: LengthField, b: LengthField): boolean {
  if (a.type === "uint" && b.type === "uint")
    return a.size === b.size && (a.size === 1 || a.endian === b.endian);
  if (a.type === "varint" && b.type === "varint") return a.most === b.most;
  return a.type === b.type;
}
