// One row of the table of actions: what feeds the menu, the shortcut, the palette and the button alike.

import type { AppState } from "./state.ts";
import type { App } from "./useApp.ts";

export interface Action {
  readonly id: string;
  readonly title: string;
  readonly section: "New" | "Socket" | "Sockets" | "Events" | "Payload" | "Recording" | "Window";
  /** For example `Mod+K`: Mod is Command on a Mac and Control elsewhere. */
  readonly keys?: string;
  /** The region in which alone the keys count, and not where one writes; everywhere without it. */
  readonly within?: string;
  readonly available: (state: AppState) => boolean;
  readonly run: (app: App) => void;
}

export function isLive(state: AppState): boolean {
  return state.link.kind === "live";
}
