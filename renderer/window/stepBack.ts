// Escape goes back one step: the innermost thing that was opened closes.

import { closeFind } from "../find/findActions.ts";
import type { App } from "../app/useApp.ts";
import { focusRegionNamed } from "../kit/regions.ts";

/** Whether there was a step to go back. */
export function stepBack(app: App): boolean {
  const { store } = app;
  const { overlay, question, form, refused, find } = store.getState();
  if (overlay === "goto") {
    store.setState({ overlay: null });
    focusRegionNamed("events");
  } else if (question !== null) {
    store.setState({ question: null });
    focusRegionNamed("sockets");
  } else if (form !== null) {
    store.setState({ form: null });
    focusRegionNamed("sockets");
  } else if (find.open && document.activeElement?.closest('[data-region="events"]')) closeFind(app);
  else if (refused !== null) store.setState({ refused: null });
  else return regionBack();
  return true;
}

/** Against the flow of attention: from what one writes or reads to where one chose it. */
const BACK: Readonly<Record<string, string>> = {
  composer: "events",
  payload: "events",
  events: "sockets",
  status: "sockets",
};

function regionBack(): boolean {
  const region = document.activeElement?.closest<HTMLElement>("[data-region]");
  const back = BACK[region?.dataset["region"] ?? ""];
  if (back === undefined) return false;
  focusRegionNamed(back);
  return true;
}
