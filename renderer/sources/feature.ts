// Opened recordings: which there are, which one the window shows, what is wrong with it.

import type { Feature } from "../app/feature.ts";
import { aboveTree } from "../app/windowSlots.ts";
import { eventsBars } from "../events/eventsSlots.ts";
import { keepSources } from "./keepSources.ts";
import { SOURCE_ACTIONS } from "./sourceActionRows.ts";
import { SourceList } from "./SourceList.tsx";
import { SourceNotes } from "./SourceNotes.tsx";
import { sourcesSlice } from "./sourcesState.ts";

export const sourcesFeature: Feature = {
  name: "sources",
  slices: [sourcesSlice],
  actions: SOURCE_ACTIONS,
  shows: [aboveTree.row(SourceList), eventsBars.row(SourceNotes)],
  startAtHome: keepSources,
};
