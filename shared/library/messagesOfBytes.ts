// Bytes that came from elsewhere as messages of a library: names that fit, each with an id of its own.

import { MAX_DRAFT } from "./draftCheck.ts";
import { draftOfBytes } from "./draftOfBytes.ts";
import { MAX_FOLDER, MAX_NAME, type SavedMessage } from "./library.ts";

export interface NamedBytes {
  /** Empty where there is none. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Naming {
  /** For those without a name; numbered where there are several. */
  readonly name: string;
  readonly folder: string;
  /** One that no other message has. */
  readonly newId: () => string;
}

/** Null where one is too large for a message of the library. */
export function messagesOfBytes(
  all: readonly NamedBytes[],
  { name, folder, newId }: Naming,
): readonly SavedMessage[] | null {
  const messages: SavedMessage[] = [];
  for (const [at, each] of all.entries()) {
    // As escapes a byte takes four characters at most.
    if (each.bytes.length > MAX_DRAFT) return null;
    const draft = draftOfBytes(each.bytes);
    if (draft.text.length > MAX_DRAFT) return null;
    const usual = all.length === 1 ? name : `${name} ${at + 1}`;
    const called = each.name.trim() === "" ? usual : each.name.trim();
    messages.push({
      ...draft,
      id: newId(),
      name: called.slice(0, MAX_NAME).trim(),
      folder: folder.slice(0, MAX_FOLDER),
    });
  }
  return messages;
}
