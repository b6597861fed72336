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
import type { App } from "../app/App.ts";
import { allOf, when } from "../app/available.ts";
import { whenLive } from "../app/engineState.ts";
import type { Action } from "../app/action.ts";
import { showPayloadTab } from "../payload/payloadActions.ts";
import { eventsSlice, whenSelected } from "../events/eventsState.ts";
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

const whenShown = allOf(
  whenSelected,
  when((state) => payloadTab.of(state) === STREAM_TAB, said("stream.isNotShown")),
);

export const STOP_SAVING: Action = {
  id: "stream.stopSaving",
  title: said("stream.stopSavingStream"),
  section: "payload",
  available: when(
    (state) => streamSlice.of(state).saving !== null,
    said("stream.noneIsBeingSaved"),
  ),
  run: stopSaving,
};

/** On the selected row; its menu has it, too. */
export const FOLLOW_STREAM: Action = {
  id: "stream.follow",
  title: said("stream.followSelectedEventsStream"),
  synonyms: said("stream.followAlso"),
  section: "payload",
  keys: "Mod+Shift+F",
  available: whenSelected,
  run: (app) => showPayloadTab(app, STREAM_TAB),
};

export const STREAM_ACTIONS: readonly Action[] = [
  FOLLOW_STREAM,
  {
    id: "stream.saveReceived",
    title: said("stream.saveStreamsReceivedBytes"),
    synonyms: said("stream.saveAlso"),
    section: "payload",
    available: allOf(whenLive, whenSelected),
    run: (app) => save(app, "in"),
  },
  {
    id: "stream.saveSent",
    title: said("stream.saveStreamsSentBytes"),
    synonyms: said("stream.saveAlso"),
    section: "payload",
    available: allOf(whenLive, whenSelected),
    run: (app) => save(app, "out"),
  },
  {
    id: "stream.followEnd",
    title: said("stream.followItsEndOrStop"),
    section: "payload",
    available: whenShown,
    run: (app) => setStreamFollow(app, !streamSlice.get(app).follow),
  },
  STOP_SAVING,
  {
    id: "stream.find",
    title: said("stream.findDots"),
    section: "payload",
    available: whenShown,
    // The palette that was asked for it gives the focus back as it closes.
    run: () =>
      void requestAnimationFrame(() => document.getElementById(STREAM_FIND_FIELD)?.focus()),
  },
  ...STREAM_SHAPES.map((shape): Action => ({
    id: `stream.as.${shape}`,
    title: SHAPES[shape],
    section: "payload",
    available: allOf(
      whenShown,
      when((state) => streamShape.of(state) !== shape, said("app.isSoAlready")),
    ),
    run: (app) => streamShape.set(app, shape),
  })),
  ...STREAM_SIDES.map((side): Action => ({
    id: `stream.side.${side}`,
    title: SIDES[side],
    section: "payload",
    available: allOf(
      whenShown,
      when((state) => streamSide.of(state) !== side, said("app.isSoAlready")),
    ),
    run: (app) => streamSide.set(app, side),
  })),
];

/** What its lines' menu has of them. */
export const STREAM_MENU: readonly Action[] = STREAM_ACTIONS.filter(({ id }) =>
  ["stream.find", "stream.followEnd", "stream.saveReceived", "stream.saveSent"].includes(id),
);
