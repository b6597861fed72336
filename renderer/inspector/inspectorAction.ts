import type { Action } from "../app/action.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { inspectorShown } from "./inspectorState.ts";
import { said } from "../../shared/words/said.ts";

export const TOGGLE_INSPECTOR: Action = {
  id: "payload.inspector",
  title: said("inspector.showOrHideInspector"),
  section: "payload",
  keys: "Mod+I",
  available: (state) => eventsSlice.of(state).selected !== null,
  run: (app) => inspectorShown.set(app, !inspectorShown.get(app)),
};
