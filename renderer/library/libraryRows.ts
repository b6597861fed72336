// What the left pane lists: messages in no folder first, then folder by folder, in the order of the file.

import { isScript, type SavedItem } from "../../shared/library/library.ts";

export type LibraryRow =
  | {
      readonly kind: "folder";
      readonly folder: string;
      readonly count: number;
      readonly folded: boolean;
    }
  | {
      readonly kind: "message";
      readonly message: SavedItem;
      /** From 1; null behind the ninth: it has no key. */
      readonly number: number | null;
    };

/** Messages that have a key. */
export const NUMBERED = 9;

/** In the order in which they are listed. */
export function inListOrder<T extends SavedItem>(messages: readonly T[]): readonly T[] {
  const folders = new Set(["", ...messages.map(({ folder }) => folder)]);
  return [...folders].flatMap((folder) => messages.filter((each) => each.folder === folder));
}

/** `search`: letters that a message must have in its name, its folder or its text. */
export function libraryRows(
  messages: readonly SavedItem[],
  search: string,
  folded: ReadonlySet<string>,
): readonly LibraryRow[] {
  const wanted = search.trim().toLowerCase();
  const rows: LibraryRow[] = [];
  let folder = "";
  let at = 0;
  for (const message of inListOrder(messages)) {
    if (!isScript(message)) at += 1;
    if (!has(message, wanted)) continue;
    if (message.folder !== folder) {
      ({ folder } = message);
      const count = messages.filter((each) => each.folder === folder && has(each, wanted)).length;
      rows.push({ kind: "folder", folder, count, folded: folded.has(folder) && wanted === "" });
    }
    const hidden = folded.has(folder) && folder !== "" && wanted === "";
    if (!hidden)
      rows.push({
        kind: "message",
        message,
        number: !isScript(message) && at <= NUMBERED ? at : null,
      });
  }
  return rows;
}

function has({ name, folder, text }: SavedItem, wanted: string): boolean {
  return wanted === "" || [name, folder, text].some((each) => each.toLowerCase().includes(wanted));
}

/** Where a message goes that is moved one step in the list; null at its end. `before` null: last of its folder. */
export function stepOf(
  messages: readonly SavedItem[],
  id: string,
  step: 1 | -1,
): { readonly folder: string; readonly before: string | null } | null {
  const order = inListOrder(messages);
  const at = order.findIndex((each) => each.id === id);
  const own = order[at];
  const next = order[at + step];
  if (own === undefined || next === undefined) return null;
  const { folder } = next;
  if (folder === own.folder) {
    const before = step === -1 ? next : order[at + 2];
    return { folder, before: before?.folder === folder ? before.id : null };
  }
  return step === 1 ? { folder, before: next.id } : { folder, before: null };
}
