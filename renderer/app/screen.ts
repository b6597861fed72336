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

export function openScreen(app: Pick<App, "store">, id: string): void {
  screenSlice.set(app, { open: id });
}

/** Whether one was open. */
export function leaveScreen(app: Pick<App, "store">): boolean {
  const was = screenSlice.get(app).open !== "";
  if (was) screenSlice.set(app, { open: "" });
  return was;
}
