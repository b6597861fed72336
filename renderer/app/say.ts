// Says for a moment what was just done: seen in the bar of the payload, heard politely.

import type { App } from "./useApp.ts";

/** Milliseconds that it stays on the screen. */
const SAID_FOR = 4000;

export function say({ store }: App, said: string): void {
  // Said again where it is the same: the change is what is spoken.
  store.setState({ said: "" });
  store.setState({ said });
  setTimeout(() => {
    if (store.getState().said === said) store.setState({ said: "" });
  }, SAID_FOR);
}
