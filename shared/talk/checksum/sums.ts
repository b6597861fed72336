// Checksums that add, subtract or XOR: those of serial lines and industrial devices, of IP, Fletcher's and Adler's.

/** The eight lowest bits of the sum of all bytes. */
export function sum8(bytes: Uint8Array): number {
  return sumOf(bytes) & 0xff;
}

/** The sixteen lowest bits of the sum of all bytes. */
export function sum16(bytes: Uint8Array): number {
  return sumOf(bytes) & 0xffff;
}

/** All bytes XORed, the BCC of serial lines and the checksum of NMEA 0183. */
export function xor8(bytes: Uint8Array): number {
  let value = 0;
  for (const byte of bytes) value ^= byte;
  return value;
}

/** Longitudinal redundancy check: with it the sum of all is a multiple of 256 (Modbus over Serial Line V1.02, 6.2.1). */
export function lrc(bytes: Uint8Array): number {
  return -sumOf(bytes) & 0xff;
}

/** The Internet checksum of IP, UDP, TCP and ICMP (RFC 1071); an odd last byte counts as the high one of a pair. */
export function internet(bytes: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 2)
    sum += ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  while (sum > 0xffff) sum = (sum % 0x10000) + Math.floor(sum / 0x10000);
  return ~sum & 0xffff;
}

/** Bytes, modulo 255 (RFC 1146, appendix I, one byte a block); the second sum is the high byte. */
export function fletcher16(bytes: Uint8Array): number {
  let [first, second] = [0, 0];
  for (const byte of bytes) {
    first = (first + byte) % 255;
    second = (second + first) % 255;
  }
  return second * 0x100 + first;
}

/** Pairs of bytes, the low one first, modulo 65535; an odd last byte is a low one. */
export function fletcher32(bytes: Uint8Array): number {
  let [first, second] = [0, 0];
  for (let at = 0; at < bytes.length; at += 2) {
    first = (first + ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8))) % 65535;
    second = (second + first) % 65535;
  }
  return second * 0x10000 + first;
}

/** zlib's (RFC 1950, 8.2). */
export function adler32(bytes: Uint8Array): number {
  let [first, second] = [1, 0];
  for (const byte of bytes) {
    first = (first + byte) % 65521;
    second = (second + first) % 65521;
  }
  return second * 0x10000 + first;
}

/** Exact up to 2^45 bytes. */
function sumOf(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) sum += byte;
  // What is taken of it are its lowest bits; 32-bit operators see them only below 2^53.
  return sum % 0x1_0000_0000;
}
