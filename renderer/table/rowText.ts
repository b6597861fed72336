// A row's bytes as one inert line of text.

import { visibleText } from "../../shared/format/controlPictures.ts";
import { PREVIEW_BYTES, rowLength, type Row } from "../../shared/model/rows.ts";
import { payloadPreview } from "../events/payloadPreview.ts";

const decoder = new TextDecoder("utf-8");

/** The payload's start for send and recv; for other calls their sentence, without the call's name that stands before it. */
export function rowText(row: Row): string {
  if (carriesBytes(row)) return payloadPreview(row.preview, rowLength(row) > PREVIEW_BYTES);
  const text = visibleText(decoder.decode(row.preview));
  const rest = text.startsWith(row.call) ? text.slice(row.call.length) : text;
  const more = row.preview.length >= PREVIEW_BYTES ? "…" : "";
  return rest.replace(/^:?\s+/, "") + more;
}

export function carriesBytes(row: Row): boolean {
  return row.call === "send" || row.call === "recv";
}

export function arrowOf(row: Row): string {
  return row.direction === "in" ? "←" : row.direction === "out" ? "→" : "";
}
