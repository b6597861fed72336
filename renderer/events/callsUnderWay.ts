// Calls that the system has not answered yet, of the sockets that a view shows: a connect that nobody answers is seen while it
// waits, not only once it has failed.

import type { SocketEvent } from "../../shared/model/event.ts";
import { encodeNote, noteOfEvent } from "../../shared/model/callNote.ts";
import { couldHold } from "../../shared/filter/couldHold.ts";
import { parseFilter } from "../../shared/filter/parseFilter.ts";
import type { Query } from "../../shared/model/query.ts";
import { MAX_PENDING, type Scope } from "../../shared/model/rows.ts";
import type { CallUnderWay, SocketInfo } from "../../shared/model/socket.ts";
import type { State } from "../app/App.ts";
import { atEachSide } from "../app/sides/sides.ts";
import { socketsSlice } from "../sockets/socketsState.ts";
import { NONE_ARRIVING, type ArrivingRow } from "./arriving.ts";
import { eventsSlice, recordingStartSlice } from "./eventsState.ts";
import { knownOfCall } from "./knownOfCall.ts";

/** The newest of them; behind the rows of a filter those of which it may hold, by what is known of them. */
export function callsUnderWay(state: State, query: Query): readonly ArrivingRow[] {
  const { arriving: before } = eventsSlice.of(state);
  const { table } = socketsSlice.of(state);
  if (query.mode !== "calls" || table.waiting().size === 0) return NONE_ARRIVING;
  const parsed = parseFilter(query.filter);
  if (!parsed.ok) return NONE_ARRIVING;
  const { expression } = parsed;
  const { recordingStart } = recordingStartSlice.of(state);
  const calls: ArrivingRow[] = [];
  for (const id of table.waiting()) {
    const socket = table.get(id);
    const call = socket?.underWay ?? null;
    if (socket === undefined || call === null || !isWithin(socket, query.scope)) continue;
    if (expression !== null && !couldHold(expression, knownOfCall(socket, call, recordingStart)))
      continue;
    calls.push(known(before, socket.id, call) ?? rowOf(socket, call));
  }
  const newest = calls.toSorted((a, b) => a.row.time - b.row.time).slice(-MAX_PENDING);
  const same = newest.length === before.length && newest.every((each, i) => each === before[i]);
  return same ? before : newest;
}

/** As sockets change. */
export const callsOfFrame = atEachSide((state: State): State => {
  const { arriving, view } = eventsSlice.of(state);
  if (view.query.mode !== "calls") return NOTHING;
  const calls = callsUnderWay(state, view.query);
  return calls === arriving ? NOTHING : eventsSlice.change(state, { arriving: calls });
});

function isWithin({ id, parent }: SocketInfo, scope: Scope): boolean {
  if (scope.kind === "all" || scope.socket === id) return true;
  return scope.kind === "family" && scope.socket === parent;
}

function known(before: readonly ArrivingRow[], socket: number, { call, since }: CallUnderWay) {
  return before.find(({ row }) => row.socket === socket && row.call === call && row.time === since);
}

function rowOf(socket: SocketInfo, { call, of, since }: CallUnderWay): ArrivingRow {
  const base = {
    seq: 0,
    time: since,
    socket: socket.id,
    local: socket.local,
    remote: call === "connect" ? socket.remote : null,
    failure: null,
  };
  const event: SocketEvent =
    call === "connect" ? { ...base, call } : { ...base, call, host: of, addresses: [] };
  return {
    row: {
      seq: 0,
      time: since,
      socket: socket.id,
      call,
      direction: null,
      failed: false,
      result: 0,
      peer: call === "connect" ? of : "",
      at: -1,
      part: 0,
      incomplete: false,
      problem: false,
      damaged: false,
      preview: encodeNote(noteOfEvent(event), new Uint8Array(0)),
    },
    expected: 0,
    call: event,
  };
}

const NOTHING: State = {};
