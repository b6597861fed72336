// The theme: light, dark, or as the system has it.

import { said } from "../../shared/words/said.ts";
import type { Feature } from "../app/feature.ts";
import { headerItems } from "../app/windowSlots.ts";
import { keepTheme, themeSetting, THEME_TITLES, THEMES } from "./theme.ts";
import { ThemeButton } from "./ThemeButton.tsx";

export const themeFeature: Feature = {
  name: "theme",
  settings: [themeSetting],
  actions: THEMES.map((theme) => ({
    id: `window.theme.${theme}`,
    title: theme === "system" ? said("theme.asSystem") : THEME_TITLES[theme],
    section: "window",
    available: (state) => themeSetting.of(state) !== theme,
    run: (app) => themeSetting.set(app, theme),
  })),
  shows: [headerItems.row(ThemeButton)],
  start: keepTheme,
};
