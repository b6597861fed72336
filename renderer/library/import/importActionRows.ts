// The action that takes in what other tools wrote.

import { said } from "../../../shared/words/said.ts";
import type { Action } from "../../app/action.ts";
import { when } from "../../app/available.ts";
import { isLive } from "../../app/engineState.ts";
import { openImport } from "./importActions.ts";

export const IMPORT: Action = {
  id: "library.import",
  title: said("libraryImport.import"),
  synonyms: said("libraryImport.importAlso"),
  section: "new",
  ofEngine: true,
  available: when(isLive, said("composer.notConnected")),
  run: (app) => openImport(app),
};
