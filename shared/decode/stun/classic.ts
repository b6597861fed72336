// STUN before it had a magic cookie (RFC 3489): the transaction ID takes its place, and attributes have no padding. Only in
// datagrams, since nothing else tells it from other protocols than that all of it fits.

const HEADER_BYTES = 20;
/** Binding and Shared Secret: request, response, error response. */
const TYPES: readonly number[] = [0x0001, 0x0101, 0x0111, 0x0002, 0x0102, 0x0112];
/** The last one of RFC 3489; those from 0x8000 on may be ignored by who does not know them. */
const LAST = 0x000b;
const OPTIONAL = 0x8000;

export function hasClassicType(bytes: Uint8Array): boolean {
  return TYPES.includes((bytes[0] ?? 0) * 256 + (bytes[1] ?? 0));
}

/** Whether a datagram is one message of it, to its last byte. */
export function isClassic(bytes: Uint8Array): boolean {
  const word = (at: number) => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
  if (bytes.length < HEADER_BYTES || !hasClassicType(bytes)) return false;
  if (word(2) !== bytes.length - HEADER_BYTES) return false;
  let at = HEADER_BYTES;
  while (at + 4 <= bytes.length) {
    const type = word(at);
    if (type === 0 || (type > LAST && type < OPTIONAL)) return false;
    at += 4 + word(at + 2);
  }
  return at === bytes.length;
}
