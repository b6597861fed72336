// The language of the window.

import { OFFERED, SYSTEM } from "../../shared/words/chooseLanguage.ts";
import { said, type Text } from "../../shared/words/said.ts";
import { when } from "../app/available.ts";
import type { Feature } from "../app/feature.ts";
import { keepLanguage, languageSetting } from "./language.ts";

interface Choice {
  readonly name: string;
  readonly title: Text;
}

const CHOICES: readonly Choice[] = [{ name: SYSTEM, title: said("language.system") }, ...OFFERED];

export const languageFeature: Feature = {
  name: "language",
  settings: [languageSetting],
  actions: CHOICES.map(({ name, title }) => ({
    id: `window.language.${name}`,
    title: said("language.use", { language: title }),
    synonyms: said("language.also"),
    section: "window",
    available: when((state) => languageSetting.of(state) !== name, said("app.isSoAlready")),
    run: (app) => languageSetting.set(app, name),
  })),
  startAtHome: keepLanguage,
};
