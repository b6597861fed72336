// Recorded events, sent again as they were, or kept as messages.

import { MAX_DRAFT } from "../../shared/library/draftCheck.ts";
import { draftOfBytes } from "../../shared/library/draftOfBytes.ts";
import { refusal } from "../../shared/model/failure.ts";
import type { Row } from "../../shared/model/rows.ts";
import { canSend, type SocketInfo } from "../../shared/model/socket.ts";
import { said } from "../../shared/words/said.ts";
import type { App } from "../app/App.ts";
import { attempt, refuse } from "../app/attempt.ts";
import { say } from "../app/say.ts";
import { needsTarget, parseDatagramTarget } from "../composer/target.ts";
import { readSelectedRows } from "../events/picking.ts";
import { openRow } from "../payload/read/openSelected.ts";
import { selectedSocket, socketsSlice } from "../sockets/socketsState.ts";
import { addMessage } from "./libraryActions.ts";

/** Those of the selected rows that carry bytes. */
async function rowsWithBytes(app: App): Promise<readonly Row[]> {
  const rows = await readSelectedRows(app);
  const found = rows.filter(
    ({ call, result }) => (call === "send" || call === "recv") && result > 0,
  );
  if (found.length === 0) say(app, said("libraryPlace.noPayload"));
  return found;
}

const bytesOf = (app: App, row: Row): Promise<Uint8Array> =>
  openRow(app.engine, row).readAll(0, row.result);

/** In their order, each to the socket that it is of; where that cannot send any more, to the selected one. */
export async function resend(app: App): Promise<void> {
  const { home } = app;
  let count = 0;
  for (const row of await rowsWithBytes(app)) {
    const socket = socketFor(app, row);
    if (socket === null) {
      refuse(
        home,
        refusal(
          "CANNOT_RESEND",
          said("libraryPlace.cannotResend", { socket: row.socket }),
          said("libraryPlace.resendElsewhere"),
        ).failure,
      );
      break;
    }
    const data = await attempt(app, bytesOf(app, row));
    if (data === null) break;
    const target = needsTarget(socket) ? parseDatagramTarget(socket, row.peer) : null;
    const to = target?.ok === true ? target.value : null;
    const sent = await attempt(
      home,
      home.engine.call("send", { socket: socket.id, data: new Uint8Array(data), to }),
    );
    if (sent === null) break;
    count += 1;
  }
  if (count > 0) say(app, said("libraryPlace.resent", { count }));
}

/** Sockets of a file are not ours: only the selected one of the engine's can be meant. */
function socketFor(app: App, row: Row): SocketInfo | null {
  const { home } = app;
  const own =
    app === home || app.source === home.source
      ? socketsSlice.get(home).table.get(row.socket)
      : undefined;
  const socket = own !== undefined && canSend(own) ? own : selectedSocket(home.store.getState());
  return socket !== null && canSend(socket) ? socket : null;
}

/** Of the selected rows the first that carries bytes: as text where it is text, in hex else. */
export async function saveEvent(app: App): Promise<void> {
  const [row] = await rowsWithBytes(app);
  if (row === undefined) return;
  // As hex each byte takes three.
  if (row.result > MAX_DRAFT) return refuseLarge(app);
  const bytes = await attempt(app, bytesOf(app, row));
  if (bytes === null) return;
  const draft = draftOfBytes(bytes);
  if (draft.text.length > MAX_DRAFT) return refuseLarge(app);
  await addMessage(
    app,
    draft,
    draft.mode === "text" ? draft.text.replaceAll(/\\./g, " ") : draft.text,
  );
}

function refuseLarge(app: App): void {
  const sentence = said("libraryPlace.tooLarge", { most: MAX_DRAFT });
  refuse(app.home, refusal("TOO_LONG", sentence, said("libraryPlace.sendFile")).failure);
}
