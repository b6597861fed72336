// The theme follows the system unless it is forced; which one is remembered.

import type { AppStore } from "../app/createAppStore.ts";
import { recall, remember } from "../app/remembered.ts";
import type { Theme } from "../app/state.ts";

const KEY = "theme";

export function recallTheme(): Theme {
  return recall<Theme>(KEY, "system", (value) =>
    value === "light" || value === "dark" || value === "system" ? value : null,
  );
}

export function setTheme(store: AppStore, theme: Theme): void {
  remember(KEY, theme);
  applyTheme(theme);
  store.setState({ theme });
}

export function applyTheme(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
}
