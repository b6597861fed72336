// Escape goes back one step: the innermost thing that was opened closes.

import type { App } from "../useApp.ts";
import { focusRegionNamed } from "../window/regions.ts";

/** Whether there was a step to go back. */
export function stepBack({ store }: App): boolean {
  const { overlay, question, form, refused } = store.getState();
  // The palette and the limits close themselves.
  if (overlay === "goto") {
    store.setState({ overlay: null });
    focusRegionNamed("events");
  } else if (question !== null) {
    store.setState({ question: null });
    focusRegionNamed("sockets");
  } else if (form !== null) {
    store.setState({ form: null });
    focusRegionNamed("sockets");
  } else if (refused !== null) store.setState({ refused: null });
  else return false;
  return true;
}
