// What a person does with what comes from elsewhere.

import type { SavedItem } from "../../../shared/library/library.ts";
import { refusal } from "../../../shared/model/failure.ts";
import { MAX_IMPORT } from "../../../shared/talk/import/imported.ts";
import { said } from "../../../shared/words/said.ts";
import type { App } from "../../app/App.ts";
import { dismissRefused, refuse } from "../../app/attempt.ts";
import { fileName } from "../../kit/fileName.ts";
import { addMessages, choose, goToLibrary } from "../libraryActions.ts";
import { importDialog, importSlice, NO_SOURCE, type ImportSource } from "./importState.ts";

export function openImport(app: App, source: ImportSource = NO_SOURCE): void {
  dismissRefused(app.home);
  importSlice.set(app.home, { begin: source });
  importDialog.open(app);
}

/** Its text; null where it has none that can be read, which is said. */
export async function readFile(home: App, file: File): Promise<ImportSource | null> {
  const name = fileName(file.name);
  // In UTF-8 a character has at most three bytes for each UTF-16 unit.
  if (file.size > 3 * MAX_IMPORT) {
    const sentence = said("import.tooLong", { most: MAX_IMPORT });
    refuse(home, refusal("TOO_LONG", sentence, "").failure);
    return null;
  }
  const bytes = await file.arrayBuffer();
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    dismissRefused(home);
    return { name, text };
  } catch {
    refuse(home, refusal("NOT_UTF8", said("talk.isNotUtf8", { name }), "").failure);
    return null;
  }
}

/** Keeps them and leads to the first; false where they were refused, which is shown. */
export async function takeIn(app: App, items: readonly SavedItem[]): Promise<boolean> {
  if (!(await addMessages(app, items))) return false;
  choose(app, items[0]?.id ?? null);
  goToLibrary(app);
  return true;
}
