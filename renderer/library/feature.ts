// The library: messages that are kept to be sent again, sequences and responders, in a place of their own.

import { Library } from "lucide-react";
import { said } from "../../shared/words/said.ts";
import type { Feature } from "../app/feature.ts";
import { onDemand } from "../app/onDemand.ts";
import { mainsOfPlaces, places } from "../app/place.ts";
import { rowActions } from "../events/eventActions.ts";
import { keepLibrary } from "./keepLibrary.ts";
import { EVENT_LIBRARY_ACTIONS, LIBRARY_ACTIONS } from "./libraryActionRows.ts";
import { PLACE } from "./libraryActions.ts";
import { librarySlice } from "./libraryState.ts";
import { SCRIPT_ACTIONS } from "./script/scriptActionRows.ts";

export const libraryFeature: Feature = {
  name: "library",
  slices: [librarySlice],
  actions: [...LIBRARY_ACTIONS, ...SCRIPT_ACTIONS, ...EVENT_LIBRARY_ACTIONS],
  shows: [
    places.row({
      id: PLACE,
      name: said("rail.library"),
      icon: Library,
      list: onDemand(async () => (await import("./LibraryPane.tsx")).LibraryPane),
    }),
    mainsOfPlaces.row({
      place: PLACE,
      component: onDemand(async () => (await import("./LibraryEditor.tsx")).LibraryEditor),
      least: 176,
    }),
    ...EVENT_LIBRARY_ACTIONS.map((action) => rowActions.row(action)),
  ],
  startAtHome: keepLibrary,
};
