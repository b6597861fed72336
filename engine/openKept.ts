// What clients find kept beside the recordings: settings, and the library beside their file.

import { openLibrary } from "./library/openLibrary.ts";
import type { LibraryStore } from "./library/LibraryStore.ts";
import { SettingsStore } from "./settings/SettingsStore.ts";

export interface Kept {
  readonly settings: SettingsStore;
  readonly library: LibraryStore;
}

/** Null: nothing is kept beyond the engine's life. Loaded only where there are clients. */
export async function openKept(settings: SettingsStore | null): Promise<Kept> {
  return {
    settings: settings ?? new SettingsStore(null),
    library: await openLibrary(settings?.status().path ?? ""),
  };
}
