// What the composer's text stands for: bytes, with the chosen ending where they are written as text, or what is wrong
// and where.

import { parseEscapes, type Bytes } from "../../shared/format/escapes.ts";
import { parseHex } from "../../shared/format/hex.ts";

export type Mode = "text" | "hex";

export const ENDINGS = {
  none: { title: "no ending", bytes: [] },
  lf: { title: "+ LF", bytes: [10] },
  crlf: { title: "+ CR LF", bytes: [13, 10] },
  cr: { title: "+ CR", bytes: [13] },
  nul: { title: "+ NUL", bytes: [0] },
} as const;

export type Ending = keyof typeof ENDINGS;

export interface Draft {
  readonly mode: Mode;
  readonly text: string;
  /** Of text only; kept while one writes hex. */
  readonly ending: Ending;
}

export function composeBytes({ mode, text, ending }: Draft): Bytes {
  if (mode === "hex") return parseHex(text);
  const parsed = parseEscapes(text);
  if (!parsed.ok) return parsed;
  const tail = ENDINGS[ending].bytes;
  if (tail.length === 0) return parsed;
  const bytes: Uint8Array = new Uint8Array(parsed.bytes.length + tail.length);
  bytes.set(parsed.bytes);
  bytes.set(tail, parsed.bytes.length);
  return { ok: true, bytes };
}
