// Digits and nothing else: `xxd -p`, Wireshark's "hex stream", bytes with blanks or commas between them.

import { parseHex } from "../../format/hex.ts";
import { lineAt, WrongImport, type Found } from "./imported.ts";

/** Throws a WrongImport. */
export function readPlainHex(text: string): Found {
  return { messages: [{ name: "", bytes: hexOf(text, 1), target: null }], left: 0 };
}

/** `line`: that on which the text begins. Throws a WrongImport. */
export function hexOf(text: string, line: number): Uint8Array {
  const parsed = parseHex(text);
  if (parsed.ok) return parsed.bytes;
  const { at, sentence } = parsed.problem;
  throw new WrongImport(line - 1 + lineAt(text, at), sentence);
}
