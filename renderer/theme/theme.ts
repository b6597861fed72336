// The theme follows the system unless it is forced.

import { checkMember } from "../../shared/util/check.ts";
import type { App } from "../app/App.ts";
import { said, type Text } from "../../shared/words/said.ts";
import { setting } from "../app/setting.ts";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_TITLES: { readonly [K in Theme]: Text } = {
  system: said("theme.system"),
  light: said("theme.light"),
  dark: said("theme.dark"),
};

export const themeSetting = setting<Theme>("theme", "window", {
  initial: "system",
  check: checkMember(THEMES),
});

/** The page looks as it is set. Returns its undo. */
export function keepTheme(app: App): () => void {
  const apply = () => {
    document.documentElement.dataset["theme"] = themeSetting.get(app);
  };
  apply();
  return app.store.subscribe((state, before) => {
    if (themeSetting.of(state) !== themeSetting.of(before)) apply();
  });
}
