// Whatever a person can do, once: what feeds menu, shortcut, palette and button alike. Features list their own.

import { said, type Text } from "../../shared/words/said.ts";
import type { App, State } from "./App.ts";
import type { Availability } from "./available.ts";
import { slot } from "./slot.ts";

/** What an action is about, as the palette finds it. */
export const SECTIONS = {
  new: said("app.new"),
  socket: said("app.socket"),
  sockets: said("app.sockets"),
  events: said("app.events"),
  payload: said("app.payload"),
  recording: said("app.recording"),
  window: said("app.window"),
} as const;

export interface Action {
  readonly id: string;
  readonly title: Text;
  /** Other words by which a person may look for it, each language its own: `disconnect, hang up`. */
  readonly synonyms?: Text;
  readonly section: keyof typeof SECTIONS;
  /** For example `Mod+K`: Mod is Command on a Mac and Control elsewhere. */
  readonly keys?: string;
  /** Others that do the same; menus show the first. */
  readonly moreKeys?: readonly string[];
  /** The region in which alone the keys count, and not where one writes; everywhere without it. */
  readonly within?: string;
  /**
   * It is about what the engine has now, whatever is shown: where an opened file is, the window goes to what happens now first.
   */
  readonly ofEngine?: boolean;
  /** Of one of a series: whether there is what it is about, so that the palette lists it; absent: it always does. */
  readonly listed?: (state: State) => boolean;
  readonly available: Availability;
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
