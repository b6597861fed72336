import { parseHex } from "../format/hex.ts";
import { said } from "../words/said.ts";
import { ENDS } from "./formatLengthField.ts";
import { MAX_FRAME, MAX_PREFIX_OFFSET } from "./frameSpec.ts";
import {
  DIGIT_BASES,
  MAX_DIGITS,
  MAX_END,
  mayEnd,
  NAMED_FIELDS,
  type LengthField,
} from "./lengthField.ts";
import { countOf, wrong, type ParsedFrameSpec, type Piece, type Wrong } from "./specPiece.ts";

const KNOWN = [...Object.keys(NAMED_FIELDS), ...Object.keys(DIGIT_BASES)];
const FIELD = said("frameSpec.lengthField", {
  names: KNOWN.slice(0, -1).join(", "),
  last: KNOWN.at(-1) ?? "",
});

/** What follows `prefix:`, as in `u32le,offset=2,add=-4,inclusive`; the options in any order, each once. */
export function parsePrefix(piece: Piece): ParsedFrameSpec {
  const [first, ...options] = partsOf(piece);
  const word = first?.text.toLowerCase() ?? "";
  const base = Object.hasOwn(DIGIT_BASES, word) ? DIGIT_BASES[word] : undefined;
  let field = Object.hasOwn(NAMED_FIELDS, word) ? NAMED_FIELDS[word] : undefined;
  if (first === undefined || (field === undefined && base === undefined))
    return wrong(first ?? piece, FIELD);

  let [offset, add, inclusive] = [0, 0, false];
  const seen = new Set<string>();
  for (const option of options) {
    const equals = option.text.indexOf("=");
    const name = (equals === -1 ? option.text : option.text.slice(0, equals)).toLowerCase();
    const value = { at: option.at + equals + 1, text: option.text.slice(equals + 1) };
    if (seen.has(name)) return wrong(option, said("frameSpec.onlyOnce", { name }));
    seen.add(name);
    if (name === "inclusive" && equals === -1) inclusive = true;
    else if (name === "offset" && equals !== -1) {
      const parsed = countOf(value, 0, MAX_PREFIX_OFFSET, said("frameSpec.bytesBefore"));
      if (!parsed.ok) return parsed;
      offset = parsed.value;
    } else if (name === "add" && equals !== -1) {
      const parsed = countOf(value, -MAX_FRAME, MAX_FRAME, said("frameSpec.bytesToAdd"));
      if (!parsed.ok) return parsed;
      add = parsed.value;
    } else if (base !== undefined && (name === "digits" || name === "end") && equals !== -1) {
      if (field !== undefined) return wrong(option, said("frameSpec.eitherDigitsOrEnd"));
      const parsed = name === "end" ? endOf(value, base) : digitsOf(value, base);
      if (!parsed.ok) return parsed;
      field = parsed.field;
    } else
      return wrong(
        option,
        said(base === undefined ? "frameSpec.options" : "frameSpec.optionsOfDigits"),
      );
  }
  if (field === undefined)
    return wrong(
      { at: piece.at + piece.text.length, text: "" },
      said("frameSpec.digitsOrEnd", { name: word }),
    );
  return { ok: true, spec: { kind: "prefix", field, offset, add, inclusive } };
}

type ParsedField = { readonly ok: true; readonly field: LengthField } | Wrong;

function digitsOf(value: Piece, base: 10 | 16): ParsedField {
  const parsed = countOf(value, 1, MAX_DIGITS, said("frameSpec.digits"));
  return parsed.ok ? { ok: true, field: { type: "digits", base, end: parsed.value } } : parsed;
}

/** A name or hex. */
function endOf(value: Piece, base: 10 | 16): ParsedField {
  const word = value.text.toLowerCase();
  const hex = Object.hasOwn(ENDS, word) ? ENDS[word] : undefined;
  const parsed = parseHex(hex ?? value.text);
  if (parsed.ok && mayEnd(parsed.bytes, base))
    return { ok: true, field: { type: "digits", base, end: parsed.bytes } };
  const names = Object.keys(ENDS).join(", ");
  return wrong(value, said("frameSpec.end", { most: MAX_END, names }));
}

/** Between the commas, each without the blanks around it. */
function partsOf(piece: Piece): readonly Piece[] {
  let at = piece.at;
  return piece.text.split(",").map((part) => {
    const from = at + (part.length - part.trimStart().length);
    at += part.length + 1;
    return { at: from, text: part.trim() };
  });
}
