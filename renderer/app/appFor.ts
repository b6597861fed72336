import type { Action } from "./action.ts";
import type { App } from "./App.ts";

/** With which App of the window an action is done. */
export function appFor<A extends Pick<App, "home">>(
  app: A,
  { ofEngine }: Pick<Action, "ofEngine">,
): A | App {
  return ofEngine === true ? app.home : app;
}
