// The language of the window.

import { said } from "../../shared/words/said.ts";
import { when } from "../app/available.ts";
import type { Feature } from "../app/feature.ts";
import { keepLanguage, languageSetting, OFFERED } from "./language.ts";

export const languageFeature: Feature = {
  name: "language",
  settings: [languageSetting],
  actions: OFFERED.map(({ name, title }) => ({
    id: `window.language.${name}`,
    title: said("language.use", { language: title }),
    synonyms: said("language.also"),
    section: "window",
    available: when((state) => languageSetting.of(state) !== name, said("app.isSoAlready")),
    run: (app) => languageSetting.set(app, name),
  })),
  start: keepLanguage,
};
