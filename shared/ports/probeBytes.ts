/** Big-endian. */
export function u16(value: number): readonly number[] {
  return [(value >> 8) & 0xff, value & 0xff];
}

export function ascii(text: string): readonly number[] {
  return Array.from(text, (char) => char.charCodeAt(0));
}

/** One behind the other. */
export function bytesOf(...parts: readonly (readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flat());
}
