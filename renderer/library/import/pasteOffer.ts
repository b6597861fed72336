// Whether what was pasted into the composer is plainly something else than text to be sent: a dump, a command line, another tool's
// file. Pure.

import type { Mode } from "../../composer/draft/composeBytes.ts";
import { understood, type Understood } from "./understood.ts";

/** UTF-16 units that are looked at as they are pasted; the dialog takes more. */
const MOST = 1_000_000;

/** Four bytes or more with something between them: a number or a word of one's own is none. */
const PARTED_HEX = /^\s*(?:0x)?[0-9a-f]{2}(?:[\s,:-]+(?:0x)?[0-9a-f]{2}){3,}\s*$/i;
/** `x[] = {`, `0x1f,`, `\x1f`: what is between quotes alone may be meant as it stands. */
const SOURCE_CODE = /\[\s*\w*\s*\]\s*=\s*\{|\b0x[0-9a-f]{1,2}\s*,|\\x[0-9a-f]{2}/i;

export type Offer = Extract<Understood, { readonly kind: "messages" }>;

/** Null where it is not plain. `mode`: how the draft is written. */
export function offerOf(text: string, mode: Mode): Offer | null {
  if (text.length > MOST) return null;
  const found = understood(text);
  if (found.kind !== "messages") return null;
  if (found.from === "hex") return mode === "text" && PARTED_HEX.test(text) ? found : null;
  if (found.from === "cArray") return SOURCE_CODE.test(text) ? found : null;
  return found;
}

/** Whether the draft still begins its first line as what was pasted does: else another one is written by now. */
export function stillWritten(draft: string, pasted: string): boolean {
  const [first = ""] = pasted.trim().split(/[\r\n]/, 1);
  return first !== "" && draft.includes(first);
}
