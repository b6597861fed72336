// How the start of a payload reads in one line: as text, or as hex where it is hardly text.

import { PREVIEW_BYTES, rowLength, type Row } from "../../shared/model/rows.ts";
import type { Wording } from "../../shared/words/wording.ts";
import { visibleText } from "../../shared/format/controlPictures.ts";
import { sequenceLength } from "../../shared/format/escapes.ts";
import { toHex } from "../../shared/format/hex.ts";

const decoder = new TextDecoder("utf-8");

/** `PING␍␊`, or `de ad be ef`; `cut` says that the payload goes on. */
export function payloadPreview(bytes: Uint8Array, cut: boolean): string {
  if (isMostlyText(bytes)) return visibleText(decoder.decode(bytes)) + (cut ? "…" : "");
  return toHex(bytes) + (cut ? " …" : "");
}

/** Whether at most a third of the bytes are no UTF-8, or control characters other than line ends and tabs. */
export function isMostlyText(bytes: Uint8Array): boolean {
  let odd = 0;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length === 0 || isControl(bytes, at)) odd += Math.max(1, length);
    at += Math.max(1, length);
  }
  return odd * 3 <= bytes.length;
}

/** C0 without tab, line feed and carriage return; DEL; C1 (`c2 80` to `c2 9f`). */
function isControl(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] ?? 0;
  if (byte === 0xc2) return (bytes[at + 1] ?? 0) < 0xa0;
  return (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) || byte === 0x7f;
}

/** The same of a row that carries bytes, or that they cannot be read. */
export function payloadText(row: Row, t: Wording): string {
  if (row.damaged) return t("events.damaged");
  return payloadPreview(row.preview, rowLength(row) > PREVIEW_BYTES);
}
