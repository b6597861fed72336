// The engine's stream taken into the state: a snapshot replaces all, a batch changes what it names. One store write each.

import type { Batch, Snapshot, ViewUpdate } from "../../shared/contract/messages.ts";
import type { Query } from "../../shared/model/query.ts";
import type { SocketInfo } from "../../shared/model/socket.ts";
import { NONE_ARRIVING, takeArriving } from "../events/arriving.ts";
import { becameWhole } from "../events/selectedArriving.ts";
import type { AppStore } from "./createAppStore.ts";
import type { AppState, EventView } from "./state.ts";

/** `query`: what the snapshot's view shows. */
export function applySnapshot(store: AppStore, snapshot: Snapshot, query: Query): void {
  const state = store.getState();
  const selectedBefore = selected(state);
  state.sockets.clear();
  state.rates.clear();
  state.rows.clear();
  for (const socket of snapshot.sockets) {
    state.sockets.put(socket);
    state.rates.begin(socket.id, socket.counters);
  }
  if (snapshot.view.tail !== null) state.rows.putTail(snapshot.view.tail);
  store.setState({
    epoch: state.epoch + 1,
    facts: {
      host: snapshot.host,
      bounds: snapshot.bounds,
      seq: snapshot.seq,
      totals: snapshot.totals,
      recording: snapshot.recording,
      more: snapshot.more,
    },
    socketsVersion: state.socketsVersion + 1,
    ratesVersion: state.ratesVersion + 1,
    totalRate: null,
    view: {
      query,
      id: snapshot.view.view,
      total: snapshot.view.total,
      scan: snapshot.view.scan,
    },
    askedQuery: query,
    rowsVersion: state.rowsVersion + 1,
    rowsFailure: null,
    arriving: takeArriving(NONE_ARRIVING, snapshot.view.pending),
    selectedSocket: survivor(state, selectedBefore, snapshot),
    selectedEvent: stillThere(state, snapshot) ? state.selectedEvent : null,
    // Another engine gives the same numbers to other sockets.
    ...(isSameEngine(state, snapshot)
      ? undefined
      : { framing: state.framing.filter(({ socket }) => socket === null) }),
  });
}

/** An engine that knows fewer events than we saw is another one: its numbers are not ours. */
function isSameEngine(state: AppState, snapshot: Snapshot): boolean {
  return snapshot.seq >= (state.facts?.seq ?? 0);
}

/** Whether the selected event can still be read. */
function stillThere(state: AppState, snapshot: Snapshot): boolean {
  const { firstSeq } = snapshot.recording;
  return isSameEngine(state, snapshot) && (state.selectedEvent?.seq ?? 0) >= firstSeq;
}

function selected(state: AppState): SocketInfo | undefined {
  return state.selectedSocket === null ? undefined : state.sockets.get(state.selectedSocket);
}

/** The selected socket if it is still the same one: after a restart of the engine its number may be another's. */
function survivor(
  state: AppState,
  before: SocketInfo | undefined,
  snapshot: Snapshot,
): number | null {
  const now = selected(state);
  if (now === undefined) return snapshot.more ? state.selectedSocket : null;
  return before === undefined || before.openedAt === now.openedAt ? state.selectedSocket : null;
}

export function applyBatch(store: AppStore, batch: Batch): void {
  const state = store.getState();
  if (state.facts === null) return;
  let reshaped = false;
  for (const socket of batch.sockets) {
    if (state.sockets.put(socket)) {
      reshaped = true;
      // New since the snapshot: all that it did counts. Part of a long snapshot: nothing that it did before does.
      state.rates.begin(socket.id, state.facts.more ? socket.counters : NOTHING_YET);
    }
    state.rates.touch(socket.id);
  }
  for (const id of batch.removed) {
    if (state.sockets.remove(id)) reshaped = true;
    state.rates.forget(id);
  }
  const ours = batch.view.view === state.view.id;
  if (ours && batch.view.total < state.view.total) state.rows.clear();
  if (ours && batch.view.tail !== null) state.rows.putTail(batch.view.tail);
  const selectedGone =
    state.selectedSocket !== null && batch.removed.includes(state.selectedSocket);
  store.setState({
    facts: {
      host: state.facts.host,
      bounds: batch.bounds ?? state.facts.bounds,
      seq: batch.seq,
      totals: batch.totals,
      recording: batch.recording,
      more: batch.more,
    },
    ...(batch.sockets.length > 0 || reshaped
      ? { socketsVersion: state.socketsVersion + 1 }
      : undefined),
    ...(ours && viewChanged(state.view, batch.view)
      ? {
          view: { ...state.view, total: batch.view.total, scan: batch.view.scan },
          rowsVersion: state.rowsVersion + 1,
        }
      : undefined),
    ...(ours ? arrived(state, batch.view) : undefined),
    ...(selectedGone ? { selectedSocket: null } : undefined),
  });
}

/** What is still arriving; what is selected of it is an event's row once it is whole. */
function arrived(state: AppState, { pending, tail }: ViewUpdate): Partial<AppState> {
  const arriving = takeArriving(state.arriving, pending);
  const { selectedStart, selectedEvent } = state;
  if (selectedStart === null || tail === null) return { arriving };
  if (selectedEvent !== null) return { arriving, selectedStart: null };
  const whole = becameWhole(selectedStart, tail);
  return whole === null ? { arriving } : { arriving, selectedStart: null, selectedEvent: whole };
}

function viewChanged({ total, scan }: EventView, update: ViewUpdate): boolean {
  return (
    update.total !== total ||
    update.tail !== null ||
    update.scan?.state !== scan?.state ||
    update.scan?.done !== scan?.done
  );
}

const NOTHING_YET = { bytesIn: 0, bytesOut: 0 };
