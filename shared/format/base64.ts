const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base64 with padding, in one line (RFC 4648, 4). By hand: no such function is in every host. */
export function toBase64(bytes: Uint8Array): string {
  let out = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    out += digit(group >> 18) + digit(group >> 12);
    out += left > 1 ? digit(group >> 6) : "=";
    out += left > 2 ? digit(group) : "=";
  }
  return out;
}

function digit(bits: number): string {
  return ALPHABET[bits & 63] ?? "";
}

/** The inverse; null where the text is no Base64 with its padding. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const digits = text.replaceAll("=", "");
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  for (let at = 0; at < digits.length; at++) {
    bits = ((bits << 6) | ALPHABET.indexOf(digits.charAt(at))) & 0xffffff;
    // Of four digits the second and those behind it end a byte.
    if (at % 4 > 0) bytes[Math.floor((at * 3) / 4)] = (bits >> (6 - 2 * (at % 4))) & 0xff;
  }
  return bytes;
}
