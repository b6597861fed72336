/** The bits that are set, the highest bit of the first byte is 0. */
export function bitsOf(bytes: Uint8Array): number[] {
  const set: number[] = [];
  for (const [at, byte] of bytes.entries())
    for (let bit = 0; bit < 8; bit++) if ((byte & (0x80 >> bit)) !== 0) set.push(at * 8 + bit);
  return set;
}
