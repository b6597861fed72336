// Messages that are kept to be sent again, sequences and responders, in their order: one declaration of which the type, the check and the published JSON
// Schema (docs/library.schema.json) follow. The engine keeps them in a file of their own; a workspace has them as a part.

import * as v from "valibot";
import { draftEntries, MAX_DRAFT, writtenDraft } from "./draftCheck.ts";

export const FORMAT = "portscope-library";
/** Raised when an older program would read a file wrongly. */
export const VERSION = 2;

/** Entries of one library. */
export const MAX_MESSAGES = 1000;
/** UTF-16 units of its text: a workspace has room for all of it. */
export const MAX_LIBRARY = 256 * 1024;
/** Characters of an entry's name. */
export const MAX_NAME = 60;
/** Characters of a folder's path. */
export const MAX_FOLDER = 120;

export const messageId = v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/));
export const folderPath = v.pipe(v.string(), v.maxLength(MAX_FOLDER));

export const savedMessage = v.strictObject({
  /** Stays as it is when the message is named or moved anew; each has its own. */
  id: messageId,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_NAME)),
  /** Empty: in none. A slash is a folder within a folder. */
  folder: v.optional(folderPath, ""),
  ...draftEntries,
});

/** A file of `portscope run` or `portscope respond`: what is kept is its text, whether it can be run or not. */
const savedScript = v.strictObject({
  id: messageId,
  kind: v.picklist(["sequence", "responder"]),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_NAME)),
  folder: v.optional(folderPath, ""),
  text: v.pipe(v.string(), v.maxLength(MAX_DRAFT)),
});

export const savedItems = v.pipe(
  v.array(v.union([savedMessage, savedScript])),
  v.maxLength(MAX_MESSAGES),
  v.check((messages) => new Set(messages.map(({ id }) => id)).size === messages.length),
);

export const libraryCheck = v.strictObject({
  /** For editors, which find the schema by it. */
  $schema: v.optional(v.pipe(v.string(), v.maxLength(2000))),
  format: v.literal(FORMAT),
  /** 1: messages alone. */
  version: v.picklist([1, VERSION]),
  messages: savedItems,
});

export type SavedMessage = v.InferOutput<typeof savedMessage>;

export type SavedScript = v.InferOutput<typeof savedScript>;
export type SavedItem = SavedMessage | SavedScript;
export type ScriptKind = SavedScript["kind"];

export function isScript(item: SavedItem): item is SavedScript {
  return "kind" in item;
}

/** An entry as a file has it: what is as usual goes without saying. */
export function writtenItem(item: SavedItem): object {
  if (!isScript(item)) return writtenMessage(item);
  const { id, kind, name, folder, text } = item;
  return { id, kind, name, folder: folder === "" ? undefined : folder, text };
}

function writtenMessage({ id, name, folder, ...draft }: SavedMessage): object {
  const { mode, ending, breaks, encoding } = draft;
  const usual = { mode: "text", ending: "none", breaks: "typed", encoding: "utf-8" };
  const unusual = Object.entries({ mode, ending, breaks, encoding }).filter(
    ([key, value]) => value !== usual[key as keyof typeof usual],
  );
  return {
    id,
    name,
    folder: folder === "" ? undefined : folder,
    ...Object.fromEntries(Object.keys(usual).map((key) => [key, undefined])),
    ...Object.fromEntries(unusual),
    text: draft.text,
    ...pickFields(writtenDraft(draft)),
  };
}

function pickFields(written: object): object {
  const { fields, variables } = written as { fields?: unknown; variables?: unknown };
  return { fields, variables };
}
