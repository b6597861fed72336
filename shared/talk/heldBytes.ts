// Bytes kept in text, so that a variable holds whatever was captured: a byte that is no part of UTF-8 stands as the lone surrogate
// U+DC00 + byte, which no text has otherwise (PEP 383).
//
//     bytesOfHeld(heldText(bytes), utf8)   // the same bytes

/** Of text without such surrogates. */
type Encode = (text: string) => Uint8Array;

const LONE = /[\udc80-\udcff]/u;
const LONE_OR_REST = /[\udc80-\udcff]|[^\udc80-\udcff]+/gu;
const SURROGATE = 0xdc_00;
/** The longest that String.fromCharCode takes at once, safely. */
const PART = 8192;

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

export function heldText(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return withSurrogates(bytes);
  }
}

/** `encode`: of what is text; UTF-8 unless it is said. */
export function bytesOfHeld(
  text: string,
  encode: Encode = (part) => encoder.encode(part),
): Uint8Array {
  if (!LONE.test(text)) return encode(text);
  const parts = Array.from(text.matchAll(LONE_OR_REST), ([part]) =>
    LONE.test(part) ? Uint8Array.of(part.charCodeAt(0) - SURROGATE) : encode(part),
  );
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function withSurrogates(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length;) {
    let end = at;
    while (end < bytes.length && end - at < PART) {
      const length = characterAt(bytes, end);
      if (length === 0) break;
      end += length;
    }
    text += strict.decode(bytes.subarray(at, end));
    at = end;
    if (at < bytes.length && characterAt(bytes, at) === 0)
      text += String.fromCharCode(SURROGATE + (bytes[at++] ?? 0));
  }
  return text;
}

/** Bytes of the character that begins here; 0 where none does (RFC 3629, 4: shortest forms only, no surrogates). */
function characterAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  for (let offset = 1; offset < length; offset++) {
    const lowest = offset > 1 ? 0x80 : first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const highest = offset > 1 ? 0xbf : first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    const byte = bytes[at + offset] ?? 0;
    if (byte < lowest || byte > highest) return 0;
  }
  return length;
}
