// Help: the first steps, and the sheet of shortcuts.

import { said } from "../../shared/words/said.ts";
import type { Action } from "../app/action.ts";
import { always } from "../app/available.ts";
import { dialog } from "../app/dialog.ts";
import { guideAddress } from "./guideAddress.ts";

export const help = dialog("help");
/** The same, at its sheet of shortcuts. */
export const shortcuts = dialog("shortcuts");

export const SHOW_HELP: Action = {
  id: "window.help",
  title: said("helpSheet.help"),
  synonyms: said("helpSheet.helpAlso"),
  section: "window",
  keys: "F1",
  available: always,
  run: (app) => help.open(app),
};

/** A page of its own beside the window: what is done here goes on. */
export const SHOW_GUIDE: Action = {
  id: "window.guide",
  title: said("helpSheet.guide"),
  synonyms: said("helpSheet.guideAlso"),
  section: "window",
  available: always,
  run(app) {
    window.open(guideAddress(app.t.tongue.tag), "_blank", "noopener");
  },
};

export const SHOW_SHORTCUTS: Action = {
  id: "window.shortcuts",
  title: said("helpSheet.shortcuts"),
  synonyms: said("helpSheet.shortcutsAlso"),
  section: "window",
  keys: "Shift+?",
  available: always,
  run: (app) => shortcuts.open(app),
};
