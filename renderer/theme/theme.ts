// The theme follows the system unless it is forced. More contrast is a theme, and what a system may ask for whatever the theme.

import type { Theme } from "../../shared/settings/settingValues.ts";
import type { App } from "../app/App.ts";
import { said, type Text } from "../../shared/words/said.ts";
import { personSetting } from "../app/personSetting.ts";

export const THEME_TITLES: { readonly [K in Theme]: Text } = {
  system: said("theme.system"),
  light: said("theme.light"),
  dark: said("theme.dark"),
  contrast: said("theme.contrast"),
};

export const themeSetting = personSetting("theme");
export const dataFontSetting = personSetting("dataFont");

/** Where a system asks for more contrast. */
const MORE_CONTRAST = "(prefers-contrast: more)";

/** The page has the colours that are set. Returns its undo. */
export function keepTheme(app: App): () => void {
  const asked = matchMedia(MORE_CONTRAST);
  const apply = () => {
    const theme = themeSetting.get(app);
    const { dataset } = document.documentElement;
    dataset["theme"] = theme;
    dataset["contrast"] = theme === "contrast" || asked.matches ? "more" : "normal";
  };
  apply();
  asked.addEventListener("change", apply);
  const stop = app.store.subscribe((state, before) => {
    if (themeSetting.of(state) !== themeSetting.of(before)) apply();
  });
  return () => {
    stop();
    asked.removeEventListener("change", apply);
  };
}
