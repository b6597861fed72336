import type { Action } from "../app/action.ts";
import { dialog } from "../app/dialog.ts";
import { said } from "../../shared/words/said.ts";

export const licences = dialog("licences");

export const SHOW_LICENCES: Action = {
  id: "window.licences",
  title: said("licences.licences"),
  section: "window",
  available: () => true,
  run: (app) => licences.open(app),
};
