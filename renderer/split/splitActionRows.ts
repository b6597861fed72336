// The actions of splitting the main view.

import { said } from "../../shared/words/said.ts";
import type { Action } from "../app/action.ts";
import type { State } from "../app/App.ts";
import { SIDES } from "../app/side.ts";
import { sidesSlice } from "../app/sides/sides.ts";
import { closeOthers, closeView, goToNextView, splitView } from "./splitActions.ts";

const isSplit = (state: State): boolean => sidesSlice.of(state).shown.length > 1;

export const SPLIT: Action = {
  id: "split.open",
  title: said("split.split"),
  section: "events",
  keys: "Mod+\\",
  available: (state) => sidesSlice.of(state).shown.length < SIDES.length,
  run: splitView,
};

export const CLOSE_VIEW: Action = {
  id: "split.close",
  title: said("split.close"),
  section: "events",
  available: isSplit,
  run: (app) => closeView(app),
};

export const SPLIT_ACTIONS: readonly Action[] = [
  SPLIT,
  CLOSE_VIEW,
  {
    id: "split.closeOthers",
    title: said("split.closeOther"),
    section: "events",
    available: isSplit,
    run: closeOthers,
  },
  {
    id: "split.next",
    title: said("split.goToOther"),
    section: "events",
    keys: "Mod+Shift+\\",
    available: isSplit,
    run: goToNextView,
  },
];
