import { parseEscapes } from "../../../format/escapes.ts";

/** Text with escapes; where one is wrong, the text as it stands. */
export function writtenBytes(text: string): Uint8Array {
  const parsed = parseEscapes(text);
  return parsed.ok ? parsed.bytes : new TextEncoder().encode(text);
}
