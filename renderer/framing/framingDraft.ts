// A way of cutting as it stands in the dialog: always the text that could be typed, which the choices and fields write
// and read, so that both say the same and what is half typed is not lost.

import { said, type Text } from "../../shared/words/said.ts";
import { PROTOCOLS } from "../../shared/decode/protocols.ts";
import { parseFrameSpec } from "../../shared/framing/parseFrameSpec.ts";
import type { FrameSpec } from "../../shared/framing/frameSpec.ts";

export interface FramingKind {
  readonly id: string;
  readonly title: Text;
  /** What it begins as. */
  readonly text: string;
}

export const FRAMING_KINDS: readonly FramingKind[] = [
  { id: "read", title: said("framing.kindRead"), text: "read" },
  { id: "lf", title: said("framing.kindLf"), text: "lf" },
  { id: "crlf", title: said("framing.kindCrlf"), text: "crlf" },
  { id: "cr", title: said("framing.kindCr"), text: "cr" },
  { id: "nul", title: said("framing.kindNul"), text: "nul" },
  { id: "delim", title: said("framing.kindDelim"), text: "delim:7e" },
  { id: "fixed", title: said("framing.kindFixed"), text: "fixed:16" },
  { id: "prefix", title: said("framing.kindPrefix"), text: "prefix:u16be" },
  { id: "idle", title: said("framing.kindIdle"), text: "idle:50ms" },
  { id: "protocol", title: said("framing.kindProtocol"), text: "protocol" },
  { id: "lines", title: said("framing.kindLines"), text: "lines" },
];

export const CUTTING_PROTOCOLS = PROTOCOLS.filter(({ cuts }) => cuts);

export interface PrefixField {
  /** Its name in the text. */
  readonly word: string;
  readonly title: Text;
  /** For lengths in digits: what says where they end, and how that begins. */
  readonly end?: {
    readonly option: "end" | "digits";
    readonly label: Text;
    readonly value: string;
  };
}

const SEPARATOR = { option: "end", label: said("framing.behindDigits"), value: "space" } as const;
const DIGITS = { option: "digits", label: said("framing.digits"), value: "4" } as const;

export const PREFIX_FIELDS: readonly PrefixField[] = [
  { word: "u8", title: said("framing.fieldU8") },
  { word: "u16be", title: said("framing.fieldU16be") },
  { word: "u16le", title: said("framing.fieldU16le") },
  { word: "u24be", title: said("framing.fieldU24be") },
  { word: "u24le", title: said("framing.fieldU24le") },
  { word: "u32be", title: said("framing.fieldU32be") },
  { word: "u32le", title: said("framing.fieldU32le") },
  { word: "u64be", title: said("framing.fieldU64be") },
  { word: "u64le", title: said("framing.fieldU64le") },
  { word: "varint", title: said("framing.fieldVarint") },
  { word: "varint4", title: said("framing.fieldVarint4") },
  { word: "quic", title: said("framing.fieldQuic") },
  { word: "ber", title: said("framing.fieldBer") },
  { word: "dec", title: said("framing.fieldDecSeparator"), end: SEPARATOR },
  { word: "dec", title: said("framing.fieldDecFixed"), end: DIGITS },
  { word: "hex", title: said("framing.fieldHexSeparator"), end: { ...SEPARATOR, value: "crlf" } },
  { word: "hex", title: said("framing.fieldHexFixed"), end: DIGITS },
];

/** The kind that a text speaks of; null where it is none. */
export function kindOf(text: string): FramingKind | null {
  const word = text.trim().split(":", 1)[0]?.toLowerCase() ?? "";
  return FRAMING_KINDS.find(({ id }) => id === word) ?? null;
}

/** What stands behind the kind's colon; empty without one. */
export function restOf(text: string): string {
  const colon = text.indexOf(":");
  return colon === -1 ? "" : text.slice(colon + 1).trim();
}

export interface PrefixDraft {
  /** Null where the text names none. */
  readonly field: PrefixField | null;
  /** What stands behind the field's `end` option; empty where it has none. */
  readonly end: string;
  readonly offset: string;
  readonly add: string;
  readonly inclusive: boolean;
}

export function prefixDraft(text: string): PrefixDraft {
  const [word = "", ...options] = restOf(text)
    .split(",")
    .map((part) => part.trim());
  const valueOf = (name: string) =>
    options.find((option) => option.startsWith(`${name}=`))?.slice(name.length + 1);
  const named = PREFIX_FIELDS.filter((field) => field.word === word.toLowerCase());
  const field =
    named.find(({ end }) => end !== undefined && valueOf(end.option) !== undefined) ?? named[0];
  return {
    field: field ?? null,
    end: field?.end === undefined ? "" : (valueOf(field.end.option) ?? ""),
    offset: valueOf("offset") ?? "0",
    add: valueOf("add") ?? "0",
    inclusive: options.includes("inclusive"),
  };
}

export function prefixText({ field, end, offset, add, inclusive }: PrefixDraft): string {
  const parts = [`prefix:${field?.word ?? ""}`];
  if (field?.end !== undefined) parts.push(`${field.end.option}=${end}`);
  if (offset !== "0") parts.push(`offset=${offset}`);
  if (add !== "0") parts.push(`add=${add}`);
  if (inclusive) parts.push("inclusive");
  return parts.join(",");
}

export type CheckedFraming =
  | { readonly ok: true; readonly spec: FrameSpec }
  | { readonly ok: false; readonly sentence: Text };

export function checkFraming(text: string): CheckedFraming {
  const parsed = parseFrameSpec(text);
  if (parsed.ok) return parsed;
  const { sentence } = parsed.problem;
  return { ok: false, sentence: said("framing.problem", { problem: sentence }) };
}
