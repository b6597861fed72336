// A FrameSpec as a person types it, on the command line (`--frame crlf`) or in a field: read, lf, cr, crlf, nul,
// delim:0d0a, fixed:16, prefix:u16be, prefix:u32le,offset=2,add=-4,inclusive, prefix:varint, prefix:dec,end=space, idle:50ms,
// protocol, protocol:http, lines.

import { parseHex } from "../format/hex.ts";
import { said } from "../words/said.ts";
import { NAMED_DELIMITERS } from "./formatFrameSpec.ts";
import {
  DEFAULT_LINE,
  MAX_DELIMITER,
  MAX_FRAME,
  MAX_GAP,
  PROTOCOL_NAME,
  type FrameSpec,
} from "./frameSpec.ts";
import { parsePrefix } from "./parsePrefix.ts";
import { countOf, wrong, wrongBecause, type ParsedFrameSpec, type Piece } from "./specPiece.ts";

const KNOWN = said("frameSpec.known");

/** Words are taken in either case, blanks around them are ignored. */
export function parseFrameSpec(text: string): ParsedFrameSpec {
  const trimmed = text.trim();
  const at = text.length - text.trimStart().length;
  const colon = trimmed.indexOf(":");
  const word: Piece = { at, text: colon === -1 ? trimmed : trimmed.slice(0, colon) };
  const rest = colon === -1 ? null : { at: at + colon + 1, text: trimmed.slice(colon + 1) };
  if (trimmed === "") return wrong({ at: 0, text: "" }, KNOWN);

  const name = word.text.toLowerCase();
  switch (name) {
    case "read":
      return plain(rest, word, { kind: "read" });
    case "lf":
    case "cr":
    case "crlf":
    case "nul":
      return plain(rest, word, delimiterOf(NAMED_DELIMITERS[name]));
    case "delim":
      return parseDelimiter(rest ?? after(word));
    case "fixed": {
      const length = countOf(rest ?? after(word), 1, MAX_FRAME, said("frameSpec.length"));
      return length.ok ? { ok: true, spec: { kind: "fixed", length: length.value } } : length;
    }
    case "prefix":
      return parsePrefix(rest ?? after(word));
    case "idle":
      return parseIdle(rest ?? after(word));
    case "protocol":
      return parseProtocol(rest);
    case "lines": {
      if (rest === null) return { ok: true, spec: { kind: "lines", maxLength: DEFAULT_LINE } };
      return parseLines(rest);
    }
    default:
      return wrong(word, KNOWN);
  }
}

function plain(rest: Piece | null, word: Piece, spec: FrameSpec): ParsedFrameSpec {
  if (rest === null) return { ok: true, spec };
  const tail = { at: rest.at - 1, text: `:${rest.text}` };
  return wrong(tail, said("frameSpec.nothingAfter", { name: word.text.toLowerCase() }));
}

/** Where what follows the colon would be, had there been one. */
function after(word: Piece): Piece {
  return { at: word.at + word.text.length, text: "" };
}

function delimiterOf(hex: string): FrameSpec {
  const parsed = parseHex(hex);
  return { kind: "delimiter", delimiter: parsed.ok ? parsed.bytes : new Uint8Array() };
}

function parseDelimiter(piece: Piece): ParsedFrameSpec {
  const parsed = parseHex(piece.text);
  if (!parsed.ok) {
    const { problem } = parsed;
    return { ok: false, problem: { ...problem, at: piece.at + problem.at } };
  }
  const { bytes } = parsed;
  if (bytes.length === 0) return wrong(piece, said("frameSpec.delimiter"));
  if (bytes.length > MAX_DELIMITER)
    return wrongBecause(
      piece,
      said("frameSpec.delimiterTooLong", { most: MAX_DELIMITER, count: bytes.length }),
    );
  return { ok: true, spec: { kind: "delimiter", delimiter: bytes } };
}

function parseIdle(piece: Piece): ParsedFrameSpec {
  const match = /^(\d{1,9})(ms|s)$/i.exec(piece.text);
  const gap = Number(match?.[1]) * (match?.[2]?.toLowerCase() === "s" ? 1000 : 1);
  if (!(gap >= 1 && gap <= MAX_GAP))
    return wrong(piece, said("frameSpec.gap", { most: MAX_GAP / 1000 }));
  return { ok: true, spec: { kind: "idle", gap } };
}

function parseLines(piece: Piece): ParsedFrameSpec {
  const wide = /,utf16(le|be)$/i.exec(piece.text);
  const count = wide === null ? piece : { ...piece, text: piece.text.slice(0, wide.index) };
  const length = countOf(count, 1, MAX_FRAME, said("frameSpec.longestLine"));
  if (!length.ok) return length;
  const spec = { kind: "lines", maxLength: length.value } as const;
  if (wide === null) return { ok: true, spec };
  return { ok: true, spec: { ...spec, utf16: wide[1]?.toLowerCase() === "le" ? "le" : "be" } };
}

function parseProtocol(piece: Piece | null): ParsedFrameSpec {
  if (piece === null) return { ok: true, spec: { kind: "protocol", protocol: null } };
  if (!PROTOCOL_NAME.test(piece.text)) return wrong(piece, said("frameSpec.protocol"));
  return { ok: true, spec: { kind: "protocol", protocol: piece.text } };
}
