// electron-updater behind our own few words: it fetches nothing by itself, and tells nobody who asks.

import type { AppUpdater } from "electron-updater";
import { plainNotes } from "./plainNotes.ts";
import type { Updater } from "./Updater.ts";

export interface UpdaterLog {
  info(text: string): void;
  warn(text: string): void;
  error(text: string): void;
}

export function updaterOf(updater: AppUpdater, log: UpdaterLog): Updater {
  updater.logger = log;
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = true;
  updater.allowDowngrade = false;
  updater.disableWebInstaller = true;
  // It would send a number of this installation with each question.
  updater.requestHeaders = { "x-user-staging-id": "none" };
  // What fails is thrown where it was asked for.
  updater.on("error", () => undefined);
  return {
    async newer() {
      const found = await updater.checkForUpdates();
      if (found === null || !found.isUpdateAvailable) return null;
      const { version, releaseNotes } = found.updateInfo;
      return { version, notes: plainNotes(releaseNotes ?? "") };
    },
    async download() {
      await updater.downloadUpdate();
    },
  };
}

/** The one of this system; loads electron-updater, which only this does. Of Linux's it is the AppImage's: packages are their system's. */
export async function loadUpdater(log: UpdaterLog): Promise<Updater> {
  const { AppImageUpdater, MacUpdater, NsisUpdater } = await import("electron-updater");
  const Of =
    { darwin: MacUpdater, win32: NsisUpdater }[process.platform as string] ?? AppImageUpdater;
  return updaterOf(new Of(), log);
}
