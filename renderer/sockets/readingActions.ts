// Reading of the selected socket, paused and gone on with: its peer feels a full window meanwhile.

import { isOpen, optionNow, type SocketInfo } from "../../shared/model/socket.ts";
import { optionsOf } from "../../shared/options.ts";
import { said } from "../../shared/words/said.ts";
import type { Action } from "../app/action.ts";
import type { App } from "../app/App.ts";
import { attempt } from "../app/attempt.ts";
import { engineSlice } from "../app/engineState.ts";
import { did } from "../undo/history.ts";
import { fitting, onSelected } from "./onSelected.ts";

/** Of a listener: whether the connections that it accepts from now on are not read from. */
export function isReadingPaused(socket: SocketInfo): boolean {
  return (
    isOpen(socket.state) &&
    optionsOf(socket.kind).includes("pauseReading") &&
    optionNow("pauseReading", socket, null) === true
  );
}

function canRead(socket: SocketInfo): boolean {
  return isOpen(socket.state) && optionsOf(socket.kind).includes("pauseReading");
}

async function setPaused(app: App, socket: number, paused: boolean): Promise<void> {
  const { epoch } = engineSlice.get(app);
  const set = (value: boolean) =>
    attempt(app, app.engine.call("setOption", { socket, option: "pauseReading", value }));
  if ((await set(paused)) === null) return;
  did(app, {
    words: said(paused ? "sockets.pausedReading" : "sockets.resumedReading", { socket }),
    undo: () => void set(!paused),
    redo: () => void set(paused),
    stands: (state) => engineSlice.of(state).epoch === epoch,
  });
}

export const READING_ACTIONS: readonly Action[] = [
  onSelected(
    { id: "socket.pauseReading", title: said("sockets.pauseReading") },
    fitting((info) => canRead(info) && !isReadingPaused(info), said("sockets.cannotBePaused")),
    (app, { id }) => void setPaused(app, id, true),
  ),
  onSelected(
    { id: "socket.resumeReading", title: said("sockets.resumeReading") },
    fitting(isReadingPaused, said("sockets.isNotPaused")),
    (app, { id }) => void setPaused(app, id, false),
  ),
];
