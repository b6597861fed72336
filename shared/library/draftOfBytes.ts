import { toEscapes } from "../format/escapes.ts";
import { toHex } from "../format/hex.ts";
import { EMPTY_SAVED_DRAFT, type SavedDraft } from "./draftCheck.ts";

/** The same bytes again when it is sent: as text where it is text, in hex else. */
export function draftOfBytes(bytes: Uint8Array): SavedDraft {
  const text = toEscapes(bytes);
  const escaped = text.match(/\\(?:x|u)/g)?.length ?? 0;
  return escaped * 8 > bytes.length
    ? { ...EMPTY_SAVED_DRAFT, mode: "hex", text: toHex(bytes, " ") }
    : { ...EMPTY_SAVED_DRAFT, text };
}
