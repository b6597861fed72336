// The settings, live.

import type { settingsFeeds } from "../../shared/contract/settings.ts";
import type { FeedMakers } from "../feed/FeedMakers.ts";
import { stateFeed } from "../feed/stateFeed.ts";
import type { SettingsStore } from "./SettingsStore.ts";

export function createSettingsFeeds(settings: SettingsStore): FeedMakers<typeof settingsFeeds> {
  return {
    settings: (_input, { wake }) =>
      stateFeed({ read: () => settings.status(), onClose: settings.onChange(wake) }),
  };
}
