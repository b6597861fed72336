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
