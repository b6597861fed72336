// The theme: light, dark, or as the system has it.

import { said } from "../../shared/words/said.ts";
import { when } from "../app/available.ts";
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
    synonyms: said("theme.also"),
    section: "window",
    available: when((state) => themeSetting.of(state) !== theme, said("app.isSoAlready")),
    run: (app) => themeSetting.set(app, theme),
  })),
  shows: [headerItems.row(ThemeButton)],
  start: keepTheme,
};
