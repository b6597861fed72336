// How the length in front of a frame may be written, and what each way is called: `u16be`, `varint`, `dec` …

/** Bytes of a length field of fixed size. */
export const UINT_SIZES = [1, 2, 3, 4, 8] as const;
/** Digits of the longest length in digits: as many as 2^64 has. */
export const MAX_DIGITS = 20;
/** Bytes that may end a length in digits. */
export const MAX_END = 8;

export type LengthField =
  /** An unsigned integer; the order has no meaning where it is one byte, `be` by custom. */
  | {
      readonly type: "uint";
      readonly size: (typeof UINT_SIZES)[number];
      readonly endian: "be" | "le";
    }
  /** LEB128: seven bits a byte, lowest first; at most ten bytes (Protocol Buffers) or four (MQTT 5.0, 1.5.5). */
  | { readonly type: "varint"; readonly most: 4 | 10 }
  /** The two highest bits say whether it has 1, 2, 4 or 8 bytes (RFC 9000, 16). */
  | { readonly type: "quic" }
  /** One byte below 128, or how many bytes of length follow (X.690, 8.1.3, the definite forms), as in LDAP and SNMP. */
  | { readonly type: "ber" }
  | DigitsField;

/** ASCII digits of either case. */
export interface DigitsField {
  readonly type: "digits";
  readonly base: 10 | 16;
  /** How many there are (blanks may stand in for leading ones), or the 1…8 bytes behind them, which begin with no digit. */
  readonly end: number | Uint8Array;
}

const uint = (size: 1 | 2 | 3 | 4 | 8, endian: "be" | "le"): LengthField => ({
  type: "uint",
  size,
  endian,
});

/** Those whose name says all. */
export const NAMED_FIELDS: Readonly<Record<string, LengthField>> = {
  u8: uint(1, "be"),
  u16be: uint(2, "be"),
  u16le: uint(2, "le"),
  u24be: uint(3, "be"),
  u24le: uint(3, "le"),
  u32be: uint(4, "be"),
  u32le: uint(4, "le"),
  u64be: uint(8, "be"),
  u64le: uint(8, "le"),
  varint: { type: "varint", most: 10 },
  varint4: { type: "varint", most: 4 },
  quic: { type: "quic" },
  ber: { type: "ber" },
};

/** Those that a further option completes. */
export const DIGIT_BASES: Readonly<Record<string, 10 | 16>> = { dec: 10, hex: 16 };

/** The value of a byte as a digit of this base, -1 where it is none. */
export function digitOf(byte: number, base: 10 | 16): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = (byte | 0x20) - 0x61;
  return base === 16 && letter >= 0 && letter < 6 ? letter + 10 : -1;
}

/** The bytes may end a length in digits of this base: where its digits end is seen in the first of them. */
export function mayEnd(bytes: Uint8Array, base: 10 | 16): boolean {
  return bytes.length >= 1 && bytes.length <= MAX_END && digitOf(bytes[0] ?? 0, base) === -1;
}
