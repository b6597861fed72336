// What a client does with the settings. Input has been checked at the door.

import type { Handlers } from "../../shared/contract/commands.ts";
import type { settingsCalls } from "../../shared/contract/settings.ts";
import { refusal } from "../../shared/model/failure.ts";
import { said } from "../../shared/words/said.ts";
import type { Caller } from "../feed/Caller.ts";
import type { SettingsStore } from "./SettingsStore.ts";

export function createSettingsCalls(
  settings: SettingsStore,
): Handlers<typeof settingsCalls, Caller> {
  return {
    async changeSettings({ changes }) {
      await settings.change(changes);
      return null;
    },
    async rereadSettings() {
      await settings.reread();
      return null;
    },
    async revealSettings(_input, { host }) {
      const { path } = settings.status();
      if (host.reveal === null || path === "")
        throw refusal(
          "NO_FILE_MANAGER",
          said("settings.noFileManager"),
          path === "" ? said("settings.isNotKept") : said("record.itsPathIs", { path }),
        );
      // There may be none yet.
      await settings.change({});
      await host.reveal(path);
      return null;
    },
  };
}
