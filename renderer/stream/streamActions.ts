// What can be done with a stream that is looked at.

import type { App } from "../app/App.ts";
import type { Setting } from "../app/setting.ts";
import { streamSlice } from "./streamState.ts";

/** Id of the field in which one searches. */
export const STREAM_FIND_FIELD = "stream-find-field";

/** Changes how streams are shown; what is shown then is followed. */
export function chooseStream<T>(app: App, setting: Setting<T>, value: T): void {
  setting.set(app, value);
  setStreamFollow(app, true);
}

export function setStreamFollow(app: App, follow: boolean): void {
  streamSlice.set(app, { follow });
}
