// Sequence: calls as arrows between sockets and peers.

import type { Feature } from "../app/feature.ts";
import { onDemand } from "../app/onDemand.ts";
import { viewAction } from "../events/eventActions.ts";
import { mainViews, type MainView } from "../events/mainViews.ts";
import { SEQUENCE_ACTIONS } from "./sequenceActionRows.ts";
import { sequenceQuery } from "./sequenceQuery.ts";
import { SEQUENCE, sequenceSlice } from "./sequenceState.ts";
import { said } from "../../shared/words/said.ts";

const VIEW: MainView = {
  id: SEQUENCE,
  title: said("sequence.sequence"),
  about: said("sequence.socketsAndPeersSideBySideCalls"),
  synonyms: said("sequence.viewAlso"),
  mode: "calls",
  query: sequenceQuery,
  component: onDemand(async () => (await import("./SequenceView.tsx")).SequenceView),
};

export const sequenceFeature: Feature = {
  name: "sequence",
  slices: [sequenceSlice],
  actions: [viewAction(VIEW), ...SEQUENCE_ACTIONS],
  shows: [mainViews.row(VIEW)],
};
