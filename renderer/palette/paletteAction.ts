import type { Action } from "../app/action.ts";
import { always } from "../app/available.ts";
import { dialog } from "../app/dialog.ts";
import { said } from "../../shared/words/said.ts";

const ID = "window.palette";

/** Under it only its own shortcut counts. */
export const palette = dialog("palette", { onlyAction: ID });

export const SEARCH: Action = {
  id: ID,
  title: said("palette.searchSocketsAndCommands"),
  section: "window",
  keys: "Mod+K",
  available: always,
  run: (app) => palette.set(app, !palette.isOpen(app.store.getState())),
};
