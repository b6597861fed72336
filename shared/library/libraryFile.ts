// A library as the text of its file: the same messages as the same text.

import * as v from "valibot";
import { checkRecord } from "../util/check.ts";
import { FORMAT, isScript, libraryCheck, VERSION, writtenItem, type SavedItem } from "./library.ts";

export type ReadLibrary =
  | { readonly kind: "read"; readonly messages: readonly SavedItem[] }
  | { readonly kind: "damaged" }
  /** Of a program that is newer than this one: it must not be written over. */
  | { readonly kind: "newer"; readonly version: number };

export function readLibrary(text: string): ReadLibrary {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { kind: "damaged" };
  }
  const { format, version } = checkRecord(value) ?? {};
  if (format === FORMAT && typeof version === "number" && version > VERSION)
    return { kind: "newer", version };
  const parsed = v.safeParse(libraryCheck, value);
  return parsed.success ? { kind: "read", messages: parsed.output.messages } : { kind: "damaged" };
}

export function formatLibrary(messages: readonly SavedItem[]): string {
  // A program that knows messages alone can still read a library of messages alone.
  const version = messages.some(isScript) ? VERSION : 1;
  const written = { format: FORMAT, version, messages: messages.map(writtenItem) };
  return `${JSON.stringify(written, null, 2)}\n`;
}
