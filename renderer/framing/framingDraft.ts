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

export const PREFIX_FIELDS = [
  { value: "u8", title: "1 byte" },
  { value: "u16be", title: "2 bytes, big endian" },
  { value: "u16le", title: "2 bytes, little endian" },
  { value: "u32be", title: "4 bytes, big endian" },
  { value: "u32le", title: "4 bytes, little endian" },
  { value: "u64be", title: "8 bytes, big endian" },
  { value: "u64le", title: "8 bytes, little endian" },
] as const;

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
  readonly field: string;
  readonly offset: string;
  readonly add: string;
  readonly inclusive: boolean;
}

export function prefixDraft(text: string): PrefixDraft {
  const [field = "", ...options] = restOf(text)
    .split(",")
    .map((part) => part.trim());
  const valueOf = (name: string) =>
    options.find((option) => option.startsWith(`${name}=`))?.slice(name.length + 1) ?? "0";
  return {
    field,
    offset: valueOf("offset"),
    add: valueOf("add"),
    inclusive: options.includes("inclusive"),
  };
}

export function prefixText({ field, offset, add, inclusive }: PrefixDraft): string {
  const parts = [`prefix:${field}`];
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
