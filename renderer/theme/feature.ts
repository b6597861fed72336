// The theme: light, dark, of high contrast, or as the system has it.

import { said } from "../../shared/words/said.ts";
import { when } from "../app/available.ts";
import type { Feature } from "../app/feature.ts";
import { headerItems } from "../app/windowSlots.ts";
import { THEMES } from "../../shared/settings/settingValues.ts";
import { keepSizes } from "./sizes.ts";
import { dataFontSetting, keepTheme, themeSetting, THEME_TITLES } from "./theme.ts";
import { ThemeButton } from "./ThemeButton.tsx";

export const themeFeature: Feature = {
  name: "theme",
  settings: [themeSetting, dataFontSetting],
  actions: THEMES.map((theme) => ({
    id: `window.theme.${theme}`,
    title: theme === "system" ? said("theme.asSystem") : THEME_TITLES[theme],
    synonyms: said("theme.also"),
    section: "window",
    available: when((state) => themeSetting.of(state) !== theme, said("app.isSoAlready")),
    run: (app) => themeSetting.set(app, theme),
  })),
  shows: [headerItems.row(ThemeButton)],
  startAtHome(app) {
    const stops = [keepTheme(app), keepSizes(app)];
    return () => {
      for (const stop of stops) stop();
    };
  },
};
