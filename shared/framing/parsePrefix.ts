import { MAX_FRAME, MAX_PREFIX_OFFSET, type PrefixSpec } from "./frameSpec.ts";
import { countOf, wrong, type ParsedFrameSpec, type Piece } from "./specPiece.ts";

const FIELDS: Readonly<Record<string, Pick<PrefixSpec, "size" | "endian">>> = {
  u8: { size: 1, endian: "be" },
  u16be: { size: 2, endian: "be" },
  u16le: { size: 2, endian: "le" },
  u32be: { size: 4, endian: "be" },
  u32le: { size: 4, endian: "le" },
  u64be: { size: 8, endian: "be" },
  u64le: { size: 8, endian: "le" },
};

/** What follows `prefix:`, as in `u32le,offset=2,add=-4,inclusive`; the options in any order, each once. */
export function parsePrefix(piece: Piece): ParsedFrameSpec {
  const [first, ...options] = partsOf(piece);
  const word = first?.text.toLowerCase() ?? "";
  const field = Object.hasOwn(FIELDS, word) ? FIELDS[word] : undefined;
  if (first === undefined || field === undefined)
    return wrong(first ?? piece, "a length field: u8, u16be, u16le, u32be, u32le, u64be or u64le");

  let [offset, add, inclusive] = [0, 0, false];
  const seen = new Set<string>();
  for (const option of options) {
    const equals = option.text.indexOf("=");
    const name = (equals === -1 ? option.text : option.text.slice(0, equals)).toLowerCase();
    const value = { at: option.at + equals + 1, text: option.text.slice(equals + 1) };
    if (seen.has(name)) return wrong(option, `${name} only once`);
    seen.add(name);
    if (name === "inclusive" && equals === -1) inclusive = true;
    else if (name === "offset" && equals !== -1) {
      const parsed = countOf(value, 0, MAX_PREFIX_OFFSET, "the bytes before the length field");
      if (!parsed.ok) return parsed;
      offset = parsed.value;
    } else if (name === "add" && equals !== -1) {
      const parsed = countOf(value, -MAX_FRAME, MAX_FRAME, "bytes to add to the length");
      if (!parsed.ok) return parsed;
      add = parsed.value;
    } else return wrong(option, "offset=N, add=N or inclusive");
  }
  return { ok: true, spec: { kind: "prefix", ...field, offset, add, inclusive } };
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
