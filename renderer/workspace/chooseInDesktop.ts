// The desktop program has the person choose a file by the system's own dialog, and offers it as one that was named at a start.

import { MENU_MESSAGES } from "../../shared/contract/menuMessages.ts";
import type { App } from "../app/App.ts";
import { engineSlice } from "../app/engineState.ts";

export function isInDesktop({ home }: Pick<App, "home">): boolean {
  return engineSlice.get(home).facts?.host.kind === "electron";
}

export function chooseInDesktop(): void {
  window.postMessage({ type: MENU_MESSAGES.choose }, location.origin);
}
