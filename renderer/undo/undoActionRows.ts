// Undoing and doing again, as actions. In a text field their keys are the field's own.

import { said } from "../../shared/words/said.ts";
import type { Action } from "../app/action.ts";
import { when } from "../app/available.ts";
import { canRedo, canUndo, redo, undo } from "./history.ts";

export const UNDO: Action = {
  id: "view.undo",
  title: said("undo.undoAction"),
  section: "window",
  keys: "Mod+Z",
  available: when(canUndo, said("undo.nothingToUndo")),
  run: undo,
};

export const REDO: Action = {
  id: "view.redo",
  title: said("undo.redoAction"),
  section: "window",
  keys: "Mod+Shift+Z",
  moreKeys: ["Mod+Y"],
  available: when(canRedo, said("undo.nothingToRedo")),
  run: redo,
};
