// What the palette finds beside actions and sockets: features say what of theirs there is to go to.

import type { App } from "./App.ts";
import { slot } from "./slot.ts";

export interface Found {
  readonly id: string;
  readonly title: string;
  /** Other words by which a person may look for it. */
  readonly also: string;
  /** Beside it. */
  readonly note: string;
  readonly run: (app: App) => void;
}

/** In the order in which they are shown: those of the newest use first. `query`: as typed, for what there is of that alone. */
export const finds = slot<(app: App, query: string) => readonly Found[]>("found");
