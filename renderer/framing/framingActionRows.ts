// The actions of cutting streams into messages.

import { said } from "../../shared/words/said.ts";
import type { Action } from "../app/action.ts";
import { dialog } from "../app/dialog.ts";
import { whenLive } from "../app/engineState.ts";

export const framingPanel = dialog("framing", { inPlace: true, atSide: true });

export const CUT: Action = {
  id: "stream.cut",
  title: said("framing.cutStreams"),
  synonyms: said("framing.also"),
  section: "events",
  keys: "Mod+Shift+X",
  available: whenLive,
  run: (app) => framingPanel.open(app),
};
