import type { Action } from "../app/action.ts";
import { dialog } from "../app/dialog.ts";
import { whenLive } from "../app/engineState.ts";
import { said } from "../../shared/words/said.ts";

export const limits = dialog("limits");

export const SHOW_LIMITS: Action = {
  id: "window.limits",
  title: said("limits.show"),
  synonyms: said("limits.also"),
  section: "window",
  available: whenLive,
  run: (app) => limits.open(app),
};
