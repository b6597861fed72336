// Filters for what a decoded field holds: text wherever it stands, other bytes in their place.

import { bytesText, quotedText } from "../../shared/filter/valueText.ts";

/** Longer ones are no values that somebody looks for again. */
const LONGEST = 64;
/** Shorter text is in nearly all payloads. */
const SHORTEST_TEXT = 3;

/** `from`: offset in the payload. Null where there is none. */
export function bytesFilter(bytes: Uint8Array, from: number): string | null {
  if (bytes.length === 0 || bytes.length > LONGEST) return null;
  if (isText(bytes) && bytes.length >= SHORTEST_TEXT) return containsFilter(bytes);
  // not for people: the filter language.
  return `data[${from}:${bytes.length}] == ${bytesText(bytes)}`;
}

/** Wherever they stand. */
export function containsFilter(bytes: Uint8Array): string | null {
  if (bytes.length === 0 || bytes.length > LONGEST) return null;
  const value = isText(bytes) ? quotedText(new TextDecoder().decode(bytes)) : bytesText(bytes);
  // not for people: the filter language.
  return `data contains ${value}`;
}

/** ASCII that is seen. */
function isText(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
}
