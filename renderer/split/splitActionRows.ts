// The actions of splitting the main view.

import { said } from "../../shared/words/said.ts";
import type { Action } from "../app/action.ts";
import { when } from "../app/available.ts";
import { SIDES } from "../app/side.ts";
import { sidesSlice } from "../app/sides/sides.ts";
import { closeOthers, closeView, goToNextView, splitView } from "./splitActions.ts";

const isSplit = when((state) => sidesSlice.of(state).shown.length > 1, said("split.isOne"));

export const SPLIT: Action = {
  id: "split.open",
  title: said("split.split"),
  synonyms: said("split.splitAlso"),
  section: "events",
  keys: "Mod+\\",
  available: when(
    (state) => sidesSlice.of(state).shown.length < SIDES.length,
    said("split.isSplit"),
  ),
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
    synonyms: said("split.closeAlso"),
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
