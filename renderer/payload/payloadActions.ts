// What can be done with the bytes of the selected event, as plain functions.

import type { App } from "../app/App.ts";
import type { ByteRange, ByteSelection } from "./byteSelection.ts";
import {
  decodeAsSetting,
  payloadSlice,
  payloadTab,
  type ByteView,
  type DecodeChoice,
} from "./payloadState.ts";

export function showPayloadTab(app: App, id: string): void {
  payloadTab.set(app, id);
}

/** How the payloads of a port are decoded from now on; null leaves it to their bytes. */
export function decodePortAs(app: App, port: string, choice: DecodeChoice | null): void {
  const { [port]: _before, ...others } = decodeAsSetting.get(app);
  decodeAsSetting.set(app, choice === null ? others : { ...others, [port]: choice });
}

/** Selects bytes of a payload in all views; `by` says in which one it was done. */
export function selectBytes(
  app: App,
  of: string,
  selection: ByteSelection | null,
  by: ByteView,
): void {
  payloadSlice.set(app, {
    selectedBytes:
      selection === null ? null : { anchor: selection.anchor, focus: selection.focus, of, by },
  });
}

/** Selects the bytes [from, to) of a payload; none where they are none. */
export function selectRange(app: App, of: string, { from, to }: ByteRange, by: ByteView): void {
  selectBytes(app, of, to > from ? { anchor: from, focus: to - 1 } : null, by);
}
