import type { Action } from "../app/action.ts";
import { always } from "../app/available.ts";
import { dialog } from "../app/dialog.ts";
import { said } from "../../shared/words/said.ts";

export const licences = dialog("licences");

export const SHOW_LICENCES: Action = {
  id: "window.licences",
  title: said("licences.licences"),
  synonyms: said("licences.also"),
  section: "window",
  available: always,
  run: (app) => licences.open(app),
};
