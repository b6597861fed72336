// What can be done in the sequence, as plain functions.

import { setFollow } from "../events/positions.ts";
import type { App } from "../app/App.ts";
import { chosenSockets } from "./chosenSockets.ts";
import { besideFrom, newestFrom, sequencePart } from "./sequenceQuery.ts";
import { selectionSlice } from "../sockets/socketsState.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { sequenceSlice } from "./sequenceState.ts";

/** Takes a socket into the sequence, or out of it; the last one stays. */
export function toggleSequenceSocket(app: App, socket: number): void {
  const state = app.store.getState();
  const { sockets } = chosenSockets(state);
  const next = sockets.includes(socket)
    ? sockets.filter((other) => other !== socket)
    : [...sockets, socket].toSorted((a, b) => a - b);
  if (next.length === 0) return;
  sequenceSlice.set(app, {
    choice: { selected: selectionSlice.of(state).selected, sockets: next },
  });
}

/** Back to what belongs to the selection. */
export function resetSequenceSockets(app: App): void {
  sequenceSlice.set(app, { choice: null });
}

/** Draws the part before or after this one; the newest one is then followed again. */
export function moveSequence(app: App, step: -1 | 1): void {
  const state = app.store.getState();
  const part = sequencePart(state);
  const from = besideFrom(part, step);
  const newest = from >= newestFrom(part.total);
  const { filter } = eventsSlice.of(state).view.query;
  sequenceSlice.set(app, { part: newest ? null : { filter, from } });
  // The end of an earlier part is not the end of what happens.
  setFollow(app, newest && step === 1);
}
