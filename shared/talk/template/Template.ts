// A message as a person writes it once and sends many times: bytes with fields between double braces.
//
//     {{counter:u16be}}{{length:u16le of=body}}{{#body}}{{$reading}} at {{time:iso}}{{/body}}{{crc16-modbus:le}}
//
// A field has a name, a format behind a colon and options after blanks. `{{#name}}` and `{{/name}}` name what stands between them:
// a part that lengths and checksums may be `of`; of their own accord a length is of all that follows it, a checksum of all before.
// In text `\{` is a brace. parseTemplate makes a Template of it, buildTemplate its bytes: the same for the same context.

import type { Bytes } from "../../format/escapes.ts";
import type { Checksum } from "../checksum/checksums.ts";
import type { NumberFormat } from "./numberFormat.ts";

/** UTF-16 units of a template's text. */
export const MAX_TEMPLATE = 1024 * 1024;
/** Fields of one template, and parts. */
export const MAX_FIELDS = 1000;
/** Bytes that a template may become. */
export const MAX_MESSAGE = 16 * 1024 * 1024;
/** Bytes that one field of random bytes has at most. */
export const MAX_RANDOM = 1024 * 1024;

export interface Template {
  /** In the order of their bytes. */
  readonly pieces: readonly Piece[];
  /** Where the lengths stand in pieces. */
  readonly lengths: readonly number[];
  /** Where checksums and digests stand in pieces, each after those that it covers. */
  readonly checksums: readonly number[];
  /** What becomes of text: of what is written, of digits, of variables. */
  readonly encode: (text: string) => Bytes;
}

export type Piece =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | {
      readonly kind: "field";
      readonly field: Field;
      /** Where it stands in the text, braces included: UTF-16 offset and length. */
      readonly at: number;
      readonly length: number;
    };

/** Pieces from `from` up to, not including, `to`. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

export type Field =
  /** start + step × how often the message was sent before; in a format of fixed size it begins anew behind the end. */
  | {
      readonly kind: "counter";
      readonly start: bigint;
      readonly step: bigint;
      readonly format: NumberFormat;
    }
  | { readonly kind: "randomBytes"; readonly length: number }
  /** Each number from lowest to highest is as likely. */
  | {
      readonly kind: "randomNumber";
      readonly lowest: bigint;
      readonly highest: bigint;
      readonly format: NumberFormat;
    }
  | { readonly kind: "choice"; readonly of: readonly Uint8Array[] }
  /** When it is sent, since 1970-01-01T00:00:00Z. */
  | { readonly kind: "time"; readonly unit: TimeUnit; readonly format: NumberFormat }
  /** RFC 3339 in UTC, with milliseconds. */
  | { readonly kind: "timeText" }
  /** Version 4 (RFC 9562): 36 characters, or 16 bytes. */
  | { readonly kind: "uuid"; readonly as: "text" | "bytes" }
  /** Its text, or the whole number that it says. */
  | { readonly kind: "variable"; readonly name: string; readonly format: NumberFormat | null }
  | {
      readonly kind: "length";
      readonly of: Part;
      readonly add: bigint;
      readonly format: NumberFormat;
    }
  /** Where it stands within what it is of, its own bytes count as zeros. */
  | {
      readonly kind: "checksum";
      readonly of: Part;
      readonly checksum: Extract<Checksum, { kind: "number" }>;
      readonly format: NumberFormat;
    }
  | {
      readonly kind: "digest";
      readonly of: Part;
      readonly checksum: Exclude<Checksum, { kind: "number" }>;
      /** Empty where the hash has none. */
      readonly key: Uint8Array;
      readonly as: DigestForm;
    };

export type TimeUnit = "s" | "ms" | "us";
export type DigestForm = "bytes" | "hex" | "HEX" | "base64";
