// A row's bytes, or what is told of its call, as one inert line of text.

import { visibleText } from "../../shared/format/controlPictures.ts";
import { rowSentence } from "../../shared/model/describeEvent.ts";
import { carriesBytes, type Row } from "../../shared/model/rows.ts";
import type { Wording } from "../../shared/words/wording.ts";
import { payloadText } from "../events/payloadPreview.ts";

/** The payload's start where the row carries bytes; else the call's sentence, without its name that stands before it. */
export function rowText(row: Row, t: Wording): string {
  return carriesBytes(row) ? payloadText(row, t) : visibleText(rowSentence(row, t));
}

export function arrowOf(row: Row): string {
  return row.direction === "in" ? "←" : row.direction === "out" ? "→" : "";
}
