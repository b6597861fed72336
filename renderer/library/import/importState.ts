// What is taken in from elsewhere: the dialog of it, and the text with which it opens.

import { dialog } from "../../app/dialog.ts";
import { slice } from "../../app/slice.ts";

export const importDialog = dialog("library.import");

export interface ImportSource {
  /** Of the file; empty: it was pasted. */
  readonly name: string;
  readonly text: string;
}

export const NO_SOURCE: ImportSource = { name: "", text: "" };

/** Of the engine's own App. */
export const importSlice = slice("libraryImport", () => ({ begin: NO_SOURCE }));
