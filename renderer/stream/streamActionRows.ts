// Actions on streams and on how they are cut.

import { payloadTab } from "../payload/payloadState.ts";
import { setStreamFollow, STREAM_FIND_FIELD } from "./streamActions.ts";
import {
  STREAM_SHAPES,
  STREAM_SIDES,
  streamShape,
  streamSide,
  streamSlice,
} from "./streamState.ts";
import { saveStream, stopSaving } from "./saveStream.ts";
import type { App, State } from "../app/App.ts";
import { isLive } from "../app/engineState.ts";
import type { Action } from "../app/action.ts";
import { showPayloadTab } from "../payload/payloadActions.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { said } from "../../shared/words/said.ts";

function save(app: App, direction: "in" | "out"): void {
  const { selected: selectedEvent, rows } = eventsSlice.get(app);
  const row = selectedEvent === null ? null : rows.row(selectedEvent.position);
  if (row !== null) void saveStream(app, row.socket, null, direction);
}

/** Id of the tab. */
export const STREAM_TAB = "stream";

const SHAPES = {
  text: said("stream.asText"),
  hex: said("stream.asHex"),
  decoded: said("stream.asDecodedMessages"),
} as const;
const SIDES = {
  both: said("stream.bothDirections"),
  in: said("stream.receivedOnly"),
  out: said("stream.sentOnly"),
} as const;

const isShown = (state: State) =>
  payloadTab.of(state) === STREAM_TAB && eventsSlice.of(state).selected !== null;

export const STOP_SAVING: Action = {
  id: "stream.stopSaving",
  title: said("stream.stopSavingStream"),
  section: "payload",
  available: (state) => streamSlice.of(state).saving !== null,
  run: stopSaving,
};

export const STREAM_ACTIONS: readonly Action[] = [
  {
    id: "stream.follow",
    title: said("stream.followSelectedEventsStream"),
    section: "payload",
    keys: "Mod+Shift+F",
    available: (state) => eventsSlice.of(state).selected !== null,
    run: (app) => showPayloadTab(app, STREAM_TAB),
  },
  {
    id: "stream.saveReceived",
    title: said("stream.saveStreamsReceivedBytes"),
    section: "payload",
    available: (state) => isLive(state) && eventsSlice.of(state).selected !== null,
    run: (app) => save(app, "in"),
  },
  {
    id: "stream.saveSent",
    title: said("stream.saveStreamsSentBytes"),
    section: "payload",
    available: (state) => isLive(state) && eventsSlice.of(state).selected !== null,
    run: (app) => save(app, "out"),
  },
  {
    id: "stream.followEnd",
    title: said("stream.followItsEndOrStop"),
    section: "payload",
    available: isShown,
    run: (app) => setStreamFollow(app, !streamSlice.get(app).follow),
  },
  STOP_SAVING,
  {
    id: "stream.find",
    title: said("stream.findDots"),
    section: "payload",
    available: isShown,
    // The palette that was asked for it gives the focus back as it closes.
    run: () =>
      void requestAnimationFrame(() => document.getElementById(STREAM_FIND_FIELD)?.focus()),
  },
  ...STREAM_SHAPES.map((shape): Action => ({
    id: `stream.as.${shape}`,
    title: SHAPES[shape],
    section: "payload",
    available: (state) => isShown(state) && streamShape.of(state) !== shape,
    run: (app) => streamShape.set(app, shape),
  })),
  ...STREAM_SIDES.map((side): Action => ({
    id: `stream.side.${side}`,
    title: SIDES[side],
    section: "payload",
    available: (state) => isShown(state) && streamSide.of(state) !== side,
    run: (app) => streamSide.set(app, side),
  })),
];
