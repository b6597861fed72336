// Payload: the bytes of the selected event, in tabs.

import type { Feature } from "../app/feature.ts";
import { onDemand } from "../app/onDemand.ts";
import { panes } from "../app/windowSlots.ts";
import { rowCopies } from "../events/eventActions.ts";
import { PAYLOAD_ACTIONS, ROW_COPIES, showTabAction } from "./payloadActionRows.ts";
import { decodedLayout, unpackedLayout } from "./decoded/decodedLayouts.ts";
import { PayloadPane } from "./PayloadPane.tsx";
import * as state from "./payloadState.ts";
import { payloadTabs, type PayloadTab } from "./payloadTab.ts";
import { said } from "../../shared/words/said.ts";

const TABS: readonly PayloadTab[] = [
  {
    id: "bytes",
    title: said("payload.bytes"),
    needs: "bytes",
    component: onDemand(async () => (await import("./bytes/BytesTab.tsx")).BytesTab),
    options: onDemand(async () => (await import("./bytes/BytesOptions.tsx")).BytesOptions),
  },
  {
    id: "text",
    title: said("payload.text"),
    needs: "bytes",
    component: onDemand(async () => (await import("./text/TextTab.tsx")).TextTab),
    options: onDemand(async () => (await import("./text/TextOptions.tsx")).TextOptions),
  },
  {
    id: "decoded",
    title: said("payload.decoded"),
    needs: "bytes",
    component: onDemand(async () => (await import("./decoded/DecodedTab.tsx")).DecodedTab),
    options: onDemand(async () => (await import("./decoded/DecodedOptions.tsx")).DecodedOptions),
  },
];

export const payloadFeature: Feature = {
  name: "payload",
  slices: [state.payloadSlice],
  settings: [
    state.payloadTab,
    state.byteRadix,
    state.bytesPerRow,
    state.encodingSetting,
    state.controlStyle,
    state.laidOut,
    state.decodeAsSetting,
    state.notesOpen,
    decodedLayout,
    unpackedLayout,
  ],
  actions: [...PAYLOAD_ACTIONS, ...TABS.map(showTabAction)],
  shows: [
    panes.row({
      id: "payload",
      component: PayloadPane,
      border: said("payload.height"),
      size: "36",
      least: () => 88,
    }),
    ...TABS.map(payloadTabs.row),
    ...ROW_COPIES.map(rowCopies.row),
  ],
};
