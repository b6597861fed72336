import type { Action } from "./action.ts";
import type { App } from "./App.ts";
import { isAvailable } from "./available.ts";
import { appFor } from "./appFor.ts";
import { leaveScreen } from "./screen.ts";
import { LIVE, showSource } from "./shownSource.ts";
import { appHere } from "./sides/appAt.ts";

/**
 * Runs an action that is available, at the side that is active now, whatever becomes active while it takes its time. What is about the
 * place, and not about the window, leaves the screen over it first.
 */
export function runAction(app: App, action: Action): void {
  const here = appHere(appFor(app, action));
  if (!isAvailable(action, here.store.getState())) return;
  if (action.ofEngine === true) showSource(app, LIVE);
  const wasCovered = action.section !== "window" && leaveScreen(app);
  // Once it is drawn: what is covered takes no focus.
  if (wasCovered) requestAnimationFrame(() => action.run(here));
  else action.run(here);
}
