// What a person does about settings as a whole; what each of them sets is on their screen.

import { said } from "../../shared/words/said.ts";
import { SETTING_KEYS, type SettingSection } from "../../shared/settings/settingRows.ts";
import type { Action } from "../app/action.ts";
import type { App, State } from "../app/App.ts";
import { attempt } from "../app/attempt.ts";
import { allOf, always, when } from "../app/available.ts";
import { engineSlice, whenLive } from "../app/engineState.ts";
import { personSetting } from "../app/personSetting.ts";
import { openScreen, screenSlice } from "../app/screen.ts";
import { copyText } from "../kit/copyText.ts";
import { focusRegionNamed } from "../kit/regions.ts";
import { say } from "../app/say.ts";
import { settingsFileSlice } from "./settingsFile.ts";
import { SCREEN, settingsScreenSlice } from "./settingsState.ts";

export function showSettings(app: App, section: SettingSection | null): void {
  const n = (settingsScreenSlice.get(app).goTo?.n ?? 0) + 1;
  settingsScreenSlice.set(app, {
    query: "",
    changedOnly: false,
    goTo: section === null ? null : { section, n },
  });
  if (screenSlice.get(app).open === SCREEN) focusRegionNamed(SCREEN);
  openScreen(app, SCREEN);
}

export const SHOW_SETTINGS: Action = {
  id: "window.settings",
  title: said("settings.show"),
  synonyms: said("settings.showAlso"),
  section: "window",
  keys: "Mod+,",
  available: always,
  run: (app) => showSettings(app, null),
};

export const SHOW_LIMITS: Action = {
  id: "window.limits",
  title: said("limits.show"),
  synonyms: said("limits.also"),
  section: "window",
  available: always,
  run: (app) => showSettings(app, "limits"),
};

const pathOf = (state: State): string => settingsFileSlice.of(state).status?.path ?? "";

const whenKept = when((state) => pathOf(state) !== "", said("settings.isNotKept"));

export const REREAD: Action = {
  id: "settings.reread",
  title: said("settings.reread"),
  section: "window",
  available: allOf(whenLive, whenKept),
  run: (app) => void attempt(app, app.engine.call("rereadSettings", {})),
};

export const REVEAL: Action = {
  id: "settings.reveal",
  title: said("settings.reveal"),
  section: "window",
  available: allOf(
    whenLive,
    whenKept,
    when(
      (state) => engineSlice.of(state).facts?.host.canReveal === true,
      said("settings.noFileManager"),
    ),
  ),
  run: (app) => void attempt(app, app.engine.call("revealSettings", {})),
};

export const COPY_PATH: Action = {
  id: "settings.copyPath",
  title: said("settings.copyPath"),
  section: "window",
  available: whenKept,
  run(app) {
    copyText(pathOf(app.store.getState()));
    say(app, said("settings.copiedPath"));
  },
};

export const ALL_SETTINGS = SETTING_KEYS.map((key) => personSetting(key));

export const SETTINGS_ACTIONS: readonly Action[] = [
  SHOW_SETTINGS,
  SHOW_LIMITS,
  REREAD,
  REVEAL,
  COPY_PATH,
];
