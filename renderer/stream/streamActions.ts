// What can be done with a stream that is looked at.

import type { App } from "../app/App.ts";
import { streamSlice } from "./streamState.ts";

/** Id of the field in which one searches. */
export const STREAM_FIND_FIELD = "stream-find-field";

export function setStreamFollow(app: App, follow: boolean): void {
  streamSlice.set(app, { follow });
}
