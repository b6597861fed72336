// Variable-length integers: LEB128 as in Protocol Buffers and WebAssembly, seven bits a byte, lowest first.

/** At most ten bytes, as for 64 bits; null where it does not end in time or does not fit. */
export function readVarint(
  bytes: Uint8Array,
  at: number,
): { readonly value: bigint; readonly length: number } | null {
  let value = 0n;
  for (let i = 0; i < 10 && at + i < bytes.length; i++) {
    const byte = bytes[at + i] ?? 0;
    value |= BigInt(byte & 0x7f) << BigInt(7 * i);
    if (byte < 0x80) return value < 1n << 64n ? { value, length: i + 1 } : null;
  }
  return null;
}

/** The signed number that Protocol Buffers' sint64 hides in an unsigned one: 0, -1, 1, -2, … */
export function zigzag(value: bigint): bigint {
  return (value & 1n) === 0n ? value >> 1n : -(value >> 1n) - 1n;
}
