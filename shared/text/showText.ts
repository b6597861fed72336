// Decoded text for a screen: cut into pieces of which each is plain text or one thing that must not show as itself.

import { HIDDEN } from "../format/controlPictures.ts";
import { hexByte } from "../format/hex.ts";
import { type DecodedText, INVALID_BYTE } from "./decodeText.ts";

/** A piece to draw, and the bytes that it stands for. */
export interface ShownPiece {
  /**
   * `text`: shown as it is. `control`: ASCII controls and DEL. `hidden`: a character that shows nothing or moves others.
   * `invalid`: one byte that is no character in this encoding.
   */
  readonly kind: "text" | "control" | "hidden" | "invalid";
  /** What to draw, inert: `␊`, `\n`, `\u{202e}`, `\xff`. For `text` unit by unit the same as the decoded text. */
  readonly shown: string;
  /** Byte range, as in `DecodedText.offsets`. */
  readonly from: number;
  readonly to: number;
  /** UTF-16 range in `DecodedText.text`. */
  readonly textFrom: number;
  readonly textTo: number;
}

/** How ASCII controls are drawn: `pictures` ␍␊, `escapes` \r\n. */
export type ControlStyle = "pictures" | "escapes";

const ESCAPES: Readonly<Record<number, string>> = {
  0: "\\0",
  7: "\\a",
  8: "\\b",
  9: "\\t",
  10: "\\n",
  11: "\\v",
  12: "\\f",
  13: "\\r",
  27: "\\e",
};

export function showText(decoded: DecodedText, controls: ControlStyle): ShownPiece[] {
  const { text, offsets } = decoded;
  const pieces: ShownPiece[] = [];
  const add = (kind: ShownPiece["kind"], shown: string, textFrom: number, textTo: number): void => {
    const from = offsets[textFrom] ?? 0;
    pieces.push({ kind, shown, from, to: offsets[textTo] ?? from, textFrom, textTo });
  };
  let plainFrom = 0;
  for (const match of text.matchAll(new RegExp(HIDDEN.source, "gu"))) {
    const at = match.index;
    if (at > plainFrom) add("text", text.slice(plainFrom, at), plainFrom, at);
    plainFrom = at + match[0].length;
    const code = match[0].codePointAt(0) ?? 0;
    if (code >= INVALID_BYTE && code <= INVALID_BYTE + 0xff)
      add("invalid", `\\x${hexByte(code - INVALID_BYTE)}`, at, plainFrom);
    else if (code < 0x20 || code === 0x7f)
      add("control", showControl(code, controls), at, plainFrom);
    else add("hidden", `\\u{${code.toString(16)}}`, at, plainFrom);
  }
  if (plainFrom < text.length) add("text", text.slice(plainFrom), plainFrom, text.length);
  return pieces;
}

function showControl(code: number, controls: ControlStyle): string {
  if (controls === "escapes") return ESCAPES[code] ?? `\\x${hexByte(code)}`;
  return code === 0x7f ? "\u2421" : String.fromCharCode(0x2400 + code);
}
