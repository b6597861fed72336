// Whatever a person can do, once: what feeds menu, shortcut, palette and button alike. Features list their own.

import type { App, State } from "./App.ts";
import { slot } from "./slot.ts";

export interface Action {
  readonly id: string;
  readonly title: string;
  readonly section: "New" | "Socket" | "Sockets" | "Events" | "Payload" | "Recording" | "Window";
  /** For example `Mod+K`: Mod is Command on a Mac and Control elsewhere. */
  readonly keys?: string;
  /** The region in which alone the keys count, and not where one writes; everywhere without it. */
  readonly within?: string;
  readonly available: (state: State) => boolean;
  readonly run: (app: App) => void;
}

/** In the order of the features, which is the palette's. */
export const actions = slot<Action>("action");

/** For those that are another feature's; one's own are at hand. */
export function actionById(app: Pick<App, "rows">, id: string): Action {
  const action = actions.of(app).find((candidate) => candidate.id === id);
  if (action === undefined) throw new Error(`no action ${id}`);
  return action;
}
