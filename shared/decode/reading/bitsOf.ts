/** The bits that are set, the highest bit of the first byte is 0. */
export function bitsOf(bytes: Uint8Array): number[] {
  return Array.from(bytes).flatMap((byte, at) =>
    Array.from({ length: 8 }, (_, bit) => at * 8 + bit).filter((_, bit) => byte & (0x80 >> bit)),
  );
}
