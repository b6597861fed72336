// Stream: the conversation that the selected event belongs to.

import type { Feature } from "../app/feature.ts";
import { onDemand } from "../app/onDemand.ts";
import { rowActions } from "../events/eventActions.ts";
import { payloadTabs } from "../payload/payloadTab.ts";
import { showTabAction } from "../payload/payloadActionRows.ts";
import { FOLLOW_STREAM, STREAM_ACTIONS, STREAM_TAB } from "./streamActionRows.ts";
import { streamAllPeers, streamShape, streamSide, streamSlice } from "./streamState.ts";
import { said } from "../../shared/words/said.ts";

const TAB = {
  id: STREAM_TAB,
  title: said("stream.stream"),
  needs: "event",
  stays: true,
  component: onDemand(async () => (await import("./StreamTab.tsx")).StreamTab),
} as const;

export const streamFeature: Feature = {
  name: "stream",
  slices: [streamSlice],
  settings: [streamShape, streamSide, streamAllPeers],
  actions: [showTabAction(TAB), ...STREAM_ACTIONS],
  shows: [payloadTabs.row(TAB), rowActions.row(FOLLOW_STREAM)],
};
