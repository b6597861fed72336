// The default target of a datagram: who sent the selected event, else who was heard last, as far as rows at hand tell.

import type { SocketInfo } from "../../shared/model/socket.ts";
import { formatEndpoint } from "../../shared/model/endpoint.ts";
import type { State } from "../app/App.ts";
import { eventsSlice } from "../events/eventsState.ts";

/** Rows from the end that are looked at. */
const LOOK_BACK = 500;

export function lastPeer(state: State, socket: SocketInfo): string {
  const { rows, view, selected: selectedEvent } = eventsSlice.of(state);
  const chosen = selectedEvent === null ? null : rows.row(selectedEvent.position);
  if (chosen !== null && chosen.socket === socket.id && chosen.peer !== "") return chosen.peer;
  for (let at = view.total - 1; at >= Math.max(0, view.total - LOOK_BACK); at--) {
    const row = rows.row(at);
    if (row === null) break;
    if (row.socket === socket.id && row.direction === "in" && row.peer !== "") return row.peer;
  }
  return socket.remote === null ? "" : formatEndpoint(socket.remote);
}
