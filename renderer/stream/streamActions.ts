// What can be done with a stream that is looked at.

import { rememberStream, type StreamChoices } from "./streamState.ts";
import type { App } from "../app/useApp.ts";

/** Changes how streams are shown, and remembers it. */
export function chooseStream({ store }: App, choices: Partial<StreamChoices>): void {
  rememberStream(choices);
  store.setState({ ...choices, streamFollow: true });
}

export function setStreamFollow({ store }: App, streamFollow: boolean): void {
  store.setState({ streamFollow });
}
