import type { Action } from "../app/action.ts";
import { whenSelected } from "../events/eventsState.ts";
import { inspectorShown } from "./inspectorState.ts";
import { said } from "../../shared/words/said.ts";

export const TOGGLE_INSPECTOR: Action = {
  id: "payload.inspector",
  title: said("inspector.showOrHideInspector"),
  synonyms: said("inspector.also"),
  section: "payload",
  keys: "Mod+I",
  available: whenSelected,
  run: (app) => inspectorShown.set(app, !inspectorShown.get(app)),
};
