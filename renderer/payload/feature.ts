// Payload: the bytes of the selected event, in tabs.

import type { Feature } from "../app/feature.ts";
import { panes } from "../app/windowSlots.ts";
import { BytesOptions } from "./bytes/BytesOptions.tsx";
import { BytesTab } from "./bytes/BytesTab.tsx";
import { DecodedOptions } from "./decoded/DecodedOptions.tsx";
import { DecodedTab } from "./decoded/DecodedTab.tsx";
import { rowCopies } from "../events/eventActions.ts";
import { PAYLOAD_ACTIONS, ROW_COPIES, showTabAction } from "./payloadActionRows.ts";
import { decodedLayout, unpackedLayout } from "./decoded/decodedLayouts.ts";
import { PayloadPane } from "./PayloadPane.tsx";
import * as state from "./payloadState.ts";
import { payloadTabs, type PayloadTab } from "./payloadTab.ts";
import { TextOptions } from "./text/TextOptions.tsx";
import { TextTab } from "./text/TextTab.tsx";
import { said } from "../../shared/words/said.ts";

const TABS: readonly PayloadTab[] = [
  {
    id: "bytes",
    title: said("payload.bytes"),
    needs: "bytes",
    component: BytesTab,
    options: BytesOptions,
  },
  {
    id: "text",
    title: said("payload.text"),
    needs: "bytes",
    component: TextTab,
    options: TextOptions,
  },
  {
    id: "decoded",
    title: said("payload.decoded"),
    needs: "bytes",
    component: DecodedTab,
    options: DecodedOptions,
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
      least: 88,
    }),
    ...TABS.map(payloadTabs.row),
    ...ROW_COPIES.map(rowCopies.row),
  ],
};
