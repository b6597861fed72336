import { said } from "../../shared/words/said.ts";
import type { Action } from "../app/action.ts";
import { always } from "../app/available.ts";
import { makeSlice } from "./makeState.ts";

export const MAKE: Action = {
  id: "make.form",
  title: said("composer.makeMessage"),
  synonyms: said("composer.makeAlso"),
  section: "socket",
  keys: "F9",
  available: always,
  run: (app) => makeSlice.set(app, { open: true }),
};
