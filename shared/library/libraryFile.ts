// A library as the text of its file: the same messages as the same text.

import * as v from "valibot";
import { checkRecord } from "../util/check.ts";
import { FORMAT, libraryCheck, VERSION, writtenMessage, type SavedMessage } from "./library.ts";

export type ReadLibrary =
  | { readonly kind: "read"; readonly messages: readonly SavedMessage[] }
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

export function formatLibrary(messages: readonly SavedMessage[]): string {
  const written = { format: FORMAT, version: VERSION, messages: messages.map(writtenMessage) };
  return `${JSON.stringify(written, null, 2)}\n`;
}
