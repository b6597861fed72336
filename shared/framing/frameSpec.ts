// How a person wants one direction of a TCP stream cut into messages: TCP itself has no message borders.

import type { LengthField } from "./lengthField.ts";

/** Bytes of the longest frame; what would be longer is cut there, so that a wrong spec never gathers without end. */
export const MAX_FRAME = 16 * 1024 * 1024;
/** Bytes of the longest delimiter. */
export const MAX_DELIMITER = 64;
/** Bytes before a length field; longer than any header that has one. */
export const MAX_PREFIX_OFFSET = 65_535;
/** Milliseconds of the longest gap: an hour. */
export const MAX_GAP = 3_600_000;
/** Bytes of a line where none are given. */
export const DEFAULT_LINE = 4096;

/** What a decoder may be called. */
export const PROTOCOL_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/;

export type FrameSpec =
  /** Each read or send is a frame. */
  | { readonly kind: "read" }
  /** A frame ends with these 1…64 bytes, which belong to it. */
  | { readonly kind: "delimiter"; readonly delimiter: Uint8Array }
  /** Every frame has this many bytes, 1…16 MiB. */
  | { readonly kind: "fixed"; readonly length: number }
  | PrefixSpec
  /** A frame ends when the next read comes at least `gap` milliseconds after the one before. */
  | { readonly kind: "idle"; readonly gap: number }
  /** The decoder of this name cuts; null recognises one from the first bytes, once. */
  | { readonly kind: "protocol"; readonly protocol: string | null }
  /** Text: a frame ends after LF, after `maxLength` bytes, and when the other direction speaks. */
  | LinesSpec;

export interface LinesSpec {
  readonly kind: "lines";
  /** Bytes. */
  readonly maxLength: number;
  /** The text is UTF-16 in this byte order, so that its LF is two bytes; absent where LF is the byte 0a. */
  readonly utf16?: "le" | "be" | undefined;
}

/**
 * A length field says how long the frame is: `header + value + add` bytes, where the header are the `offset` bytes before the
 * field and the field itself, or `value + add` where the value counts the header too (`inclusive`).
 */
export interface PrefixSpec {
  readonly kind: "prefix";
  readonly field: LengthField;
  /** Bytes of the frame before the length field. */
  readonly offset: number;
  /** Bytes added to the value; may be negative. */
  readonly add: number;
  /** Whether the value counts the header up to and including the length field. */
  readonly inclusive: boolean;
}
