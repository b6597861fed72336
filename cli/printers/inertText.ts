// A peer's bytes for a person's terminal: no escape sequence, no bell, nothing that moves the cursor.

import { visibleText } from "../../shared/format/controlPictures.ts";

const decoder = new TextDecoder();

export function inertText(bytes: Uint8Array): string {
  return visibleText(decoder.decode(bytes).replaceAll("\r\n", "\n"), { keepLines: true });
}
