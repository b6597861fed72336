// Actions on streams and on how they are cut.

import { openFraming } from "../framing/framingActions.ts";
import { saveStream } from "./saveStream.ts";
import type { App } from "../app/useApp.ts";
import { isLive, type Action } from "../app/action.ts";
import { showPayloadTab } from "../payload/payloadActions.ts";

function save(app: App, direction: "in" | "out"): void {
  const { selectedEvent, rows } = app.store.getState();
  const row = selectedEvent === null ? null : rows.row(selectedEvent.position);
  if (row !== null) void saveStream(app, row.socket, null, direction);
}

export const STREAM_ACTIONS: readonly Action[] = [
  {
    id: "stream.cut",
    title: "Cut streams into messages…",
    section: "Events",
    keys: "Mod+Shift+X",
    available: isLive,
    run: openFraming,
  },
  {
    id: "stream.follow",
    title: "Follow the selected event's stream",
    section: "Payload",
    keys: "Mod+Shift+F",
    available: (state) => state.selectedEvent !== null,
    run: (app) => showPayloadTab(app, "stream"),
  },
  {
    id: "stream.saveReceived",
    title: "Save the stream's received bytes",
    section: "Payload",
    available: (state) => isLive(state) && state.selectedEvent !== null,
    run: (app) => save(app, "in"),
  },
  {
    id: "stream.saveSent",
    title: "Save the stream's sent bytes",
    section: "Payload",
    available: (state) => isLive(state) && state.selectedEvent !== null,
    run: (app) => save(app, "out"),
  },
];
