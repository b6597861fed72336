// The sockets of the whole machine, in a place of their own.

import { Plug } from "lucide-react";
import { said } from "../../shared/words/said.ts";
import type { Feature } from "../app/feature.ts";
import { finds } from "../app/finds.ts";
import { onDemand } from "../app/onDemand.ts";
import { mainsOfPlaces, places } from "../app/place.ts";
import { CHECK_ACTIONS } from "./check/checkActionRows.ts";
import { showCheckRun } from "./check/checkActions.ts";
import { checkSlice, draftSetting } from "./check/checkState.ts";
import { runViews } from "../running/runViews.ts";
import { questions } from "../app/question.ts";
import { foundPort } from "./foundPort.ts";
import { END_HOLDER_QUESTION, HOLDER_ACTIONS } from "./holder.ts";
import { GROUP_ACTIONS, PORTS_ACTIONS } from "./portsActionRows.ts";
import { PLACE } from "./portsActions.ts";
import {
  groupingSetting,
  orderSetting,
  periodSetting,
  portsSlice,
  viewSetting,
} from "./portsState.ts";

export const portsFeature: Feature = {
  name: "ports",
  slices: [portsSlice, checkSlice],
  settings: [periodSetting, orderSetting, viewSetting, groupingSetting, draftSetting],
  actions: [...PORTS_ACTIONS, ...GROUP_ACTIONS, ...HOLDER_ACTIONS, ...CHECK_ACTIONS],
  shows: [
    finds.row(foundPort),
    questions.row(END_HOLDER_QUESTION),
    runViews.row({ kind: "check", show: showCheckRun }),
    places.row({
      id: PLACE,
      name: said("rail.ports"),
      icon: Plug,
      list: onDemand(async () => (await import("./PortsPane.tsx")).PortsPane),
    }),
    mainsOfPlaces.row({
      place: PLACE,
      region: PLACE,
      component: onDemand(async () => (await import("./PortsView.tsx")).PortsView),
      // A check's form, and some of its results below it.
      least: 264,
    }),
  ],
};
