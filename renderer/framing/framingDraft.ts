// A way of cutting as it stands in the dialog: always the text that could be typed, which the choices and fields write
// and read, so that both say the same and what is half typed is not lost.

import { DECODERS } from "../../shared/decode/registry.ts";
import { parseFrameSpec } from "../../shared/framing/parseFrameSpec.ts";
import type { FrameSpec } from "../../shared/framing/frameSpec.ts";

export interface FramingKind {
  readonly id: string;
  readonly title: string;
  /** What it begins as. */
  readonly text: string;
}

export const FRAMING_KINDS: readonly FramingKind[] = [
  { id: "read", title: "As read: each read or send", text: "read" },
  { id: "lf", title: "Ends with LF (\\n)", text: "lf" },
  { id: "crlf", title: "Ends with CR LF (\\r\\n)", text: "crlf" },
  { id: "cr", title: "Ends with CR (\\r)", text: "cr" },
  { id: "nul", title: "Ends with NUL (\\0)", text: "nul" },
  { id: "delim", title: "Ends with other bytes", text: "delim:7e" },
  { id: "fixed", title: "Fixed length", text: "fixed:16" },
  { id: "prefix", title: "Length field in front", text: "prefix:u16be" },
  { id: "idle", title: "Ends with a pause", text: "idle:50ms" },
  { id: "protocol", title: "By protocol", text: "protocol" },
  { id: "lines", title: "Text lines, cut where the other side speaks", text: "lines" },
];

/** Decoders that know where a message ends in a stream. */
export const CUTTING_PROTOCOLS = DECODERS.filter(({ messageLength }) => messageLength !== null);

export interface PrefixField {
  /** Its name in the text. */
  readonly word: string;
  readonly title: string;
  /** For lengths in digits: what says where they end, and how that begins. */
  readonly end?: {
    readonly option: "end" | "digits";
    readonly label: string;
    readonly value: string;
  };
}

const SEPARATOR = { option: "end", label: "Behind the digits", value: "space" } as const;
const DIGITS = { option: "digits", label: "Digits", value: "4" } as const;

export const PREFIX_FIELDS: readonly PrefixField[] = [
  { word: "u8", title: "1 byte" },
  { word: "u16be", title: "2 bytes, big endian" },
  { word: "u16le", title: "2 bytes, little endian" },
  { word: "u24be", title: "3 bytes, big endian" },
  { word: "u24le", title: "3 bytes, little endian" },
  { word: "u32be", title: "4 bytes, big endian" },
  { word: "u32le", title: "4 bytes, little endian" },
  { word: "u64be", title: "8 bytes, big endian" },
  { word: "u64le", title: "8 bytes, little endian" },
  { word: "varint", title: "Varint (LEB128), as in Protocol Buffers" },
  { word: "varint4", title: "Varint of at most 4 bytes, as in MQTT" },
  { word: "quic", title: "Varint as in QUIC" },
  { word: "ber", title: "BER length, as in LDAP and SNMP" },
  { word: "dec", title: "Decimal digits, then a separator", end: SEPARATOR },
  { word: "dec", title: "Decimal digits, always as many", end: DIGITS },
  { word: "hex", title: "Hex digits, then a separator", end: { ...SEPARATOR, value: "crlf" } },
  { word: "hex", title: "Hex digits, always as many", end: DIGITS },
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
  | { readonly ok: false; readonly sentence: string };

export function checkFraming(text: string): CheckedFraming {
  const parsed = parseFrameSpec(text);
  if (parsed.ok) return parsed;
  const { sentence } = parsed.problem;
  return { ok: false, sentence: `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.` };
}
