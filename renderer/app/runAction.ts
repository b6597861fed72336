import type { Action } from "./action.ts";
import type { App } from "./App.ts";
import { isAvailable } from "./available.ts";
import { appHere } from "./sides/appAt.ts";

/** Runs an action that is available, at the side that is active now, whatever becomes active while it takes its time. */
export function runAction(app: App, action: Action): void {
  const here = appHere(app);
  if (isAvailable(action, here.store.getState())) action.run(here);
}
