// What can be done with the bytes of the selected event, as plain functions.

import type { ByteSelection } from "./byteSelection.ts";
import {
  rememberChoices,
  type ByteView,
  type DecodeChoice,
  type PayloadChoices,
} from "./payloadState.ts";
import type { App } from "../app/useApp.ts";

/** Changes how payloads are shown, and remembers it. */
export function choose({ store }: App, choices: Partial<PayloadChoices>): void {
  rememberChoices(choices);
  store.setState(choices);
}

export function showPayloadTab(app: App, payloadTab: string): void {
  choose(app, { payloadTab });
}

export function toggleInspector(app: App): void {
  choose(app, { inspectorShown: !app.store.getState().inspectorShown });
}

/** How the payloads of a port are decoded from now on; null leaves it to their bytes. */
export function decodePortAs(app: App, port: string, choice: DecodeChoice | null): void {
  const { [port]: _before, ...others } = app.store.getState().decodeAs;
  choose(app, { decodeAs: choice === null ? others : { ...others, [port]: choice } });
}

/** Selects bytes of a payload in all views; `by` says in which one it was done. */
export function selectBytes(
  { store }: App,
  of: string,
  selection: ByteSelection | null,
  by: ByteView,
): void {
  store.setState({
    selectedBytes:
      selection === null ? null : { anchor: selection.anchor, focus: selection.focus, of, by },
  });
}

/** Selects the bytes [from, to) of a payload; none where they are none. */
export function selectRange(app: App, of: string, from: number, to: number, by: ByteView): void {
  selectBytes(app, of, to > from ? { anchor: from, focus: to - 1 } : null, by);
}
