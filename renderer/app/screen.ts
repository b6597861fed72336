// A screen stands over the place in the main view until one leaves it; the place waits below as it was. One at a time, known by its
// feature's name for it.
//
//     shows: [screens.row({ id: "settings", component: SettingsScreen })]
//     openScreen(app, "settings");  leaveScreen(app);

import type { ComponentType } from "react";
import type { App, State } from "./App.ts";
import { slice } from "./slice.ts";
import { slot } from "./slot.ts";

export interface Screen {
  readonly id: string;
  /** A region of its own. */
  readonly component: ComponentType;
}

export const screens = slot<Screen>("screen");

export const screenSlice = slice("screen", () => ({ open: "" }));

export function screenOf(app: Pick<App, "rows">, state: State): Screen | undefined {
  const { open } = screenSlice.of(state);
  return screens.of(app).find(({ id }) => id === open);
}

/** Screens are about the window: they are the engine's own App's, whatever source is shown. */
export function openScreen({ home }: Pick<App, "home">, id: string): void {
  screenSlice.set(home, { open: id });
}

/** Whether one was open. */
export function leaveScreen({ home }: Pick<App, "home">): boolean {
  const was = screenSlice.get(home).open !== "";
  if (was) screenSlice.set(home, { open: "" });
  return was;
}
