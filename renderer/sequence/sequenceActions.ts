// What can be done in the sequence, as plain functions.

import { followQuery } from "../events/viewActions.ts";
import type { App } from "../app/useApp.ts";
import { chosenSockets } from "./chosenSockets.ts";
import { besideFrom, newestFrom, sequencePart } from "./sequenceQuery.ts";

/** Takes a socket into the sequence, or out of it; the last one stays. */
export function toggleSequenceSocket(app: App, socket: number): void {
  const state = app.store.getState();
  const { sockets } = chosenSockets(state);
  const next = sockets.includes(socket)
    ? sockets.filter((other) => other !== socket)
    : [...sockets, socket].toSorted((a, b) => a - b);
  if (next.length === 0) return;
  app.store.setState({ sequenceChoice: { selected: state.selectedSocket, sockets: next } });
  followQuery(app);
}

/** Back to what belongs to the selection. */
export function resetSequenceSockets(app: App): void {
  app.store.setState({ sequenceChoice: null });
  followQuery(app);
}

/** Draws the part before or after this one; the newest one is then followed again. */
export function moveSequence(app: App, step: -1 | 1): void {
  const state = app.store.getState();
  const part = sequencePart(state);
  const from = besideFrom(part, step);
  const newest = from >= newestFrom(part.total);
  app.store.setState({
    sequencePart: newest ? null : { filter: state.view.query.filter, from },
    // The end of an earlier part is not the end of what happens.
    follow: newest && step === 1,
  });
}
