// Tells those who hear the window what happens in it.

import type { Feature } from "../app/feature.ts";
import { dialogs } from "../app/dialog.ts";
import { announceSlice, keepAnnouncing } from "./announcements.ts";
import { Announcer } from "./Announcer.tsx";

export const announceFeature: Feature = {
  name: "announce",
  slices: [announceSlice],
  shows: [dialogs.row(Announcer)],
  startAtHome: keepAnnouncing,
};
