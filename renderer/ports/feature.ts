// The sockets of the whole machine, in a place of their own.

import { Plug } from "lucide-react";
import { said } from "../../shared/words/said.ts";
import type { Feature } from "../app/feature.ts";
import { finds } from "../app/finds.ts";
import { onDemand } from "../app/onDemand.ts";
import { mainsOfPlaces, places } from "../app/place.ts";
import { foundPort } from "./foundPort.ts";
import { SHOW_HOLDER } from "./holder.ts";
import { PORTS_ACTIONS } from "./portsActionRows.ts";
import { PLACE } from "./portsActions.ts";
import { orderSetting, periodSetting, portsSlice } from "./portsState.ts";

export const portsFeature: Feature = {
  name: "ports",
  slices: [portsSlice],
  settings: [periodSetting, orderSetting],
  actions: [...PORTS_ACTIONS, SHOW_HOLDER],
  shows: [
    finds.row(foundPort),
    places.row({
      id: PLACE,
      name: said("rail.ports"),
      icon: Plug,
      list: onDemand(async () => (await import("./PortsPane.tsx")).PortsPane),
    }),
    mainsOfPlaces.row({
      place: PLACE,
      component: onDemand(async () => (await import("./PortsView.tsx")).PortsView),
      least: 176,
    }),
  ],
};
