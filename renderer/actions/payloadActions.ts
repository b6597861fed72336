// What can be done with the bytes of the selected event, as plain functions.

import type { ByteSelection } from "../payload/byteSelection.ts";
import type { ByteView } from "../store/inspectorState.ts";
import { remember } from "../store/remembered.ts";
import type { App } from "../useApp.ts";

export function showPayloadTab({ store }: App, id: string): void {
  remember("payload.tab", id);
  store.setState({ payloadTab: id });
}

export function toggleInspector({ store }: App): void {
  const inspectorShown = !store.getState().inspectorShown;
  remember("inspector.shown", inspectorShown);
  store.setState({ inspectorShown });
}

/** Selects bytes of an event in all views; `by` says in which one it was done. */
export function selectBytes(
  { store }: App,
  seq: number,
  selection: ByteSelection | null,
  by: ByteView,
): void {
  store.setState({ selectedBytes: selection === null ? null : { ...selection, seq, by } });
}

/** Selects the bytes [from, to) of an event; nothing where there are none. */
export function selectRange(app: App, seq: number, from: number, to: number, by: ByteView): void {
  if (to > from) selectBytes(app, seq, { anchor: from, focus: to - 1 }, by);
}
