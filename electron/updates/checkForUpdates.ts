// Looking for a newer version, step by step, each of which the person says yes to: what is asked and told, apart from Electron.

import type { Wording } from "../../shared/words/wording.ts";
import type { Release, Updater } from "./Updater.ts";
import type { UpdateWay } from "./updateWay.ts";

export interface Dialogs {
  /** Whether the first of both buttons was chosen. */
  ask(message: string, detail: string, buttons: readonly [string, string]): Promise<boolean>;
  tell(message: string, detail: string): Promise<void>;
}

export interface UpdateSetting {
  readonly t: Wording;
  readonly way: UpdateWay;
  /** Of what runs. */
  readonly version: string;
  readonly dialogs: Dialogs;
  load(): Promise<Updater>;
  /** Ends the program as a person does, which asks about open sockets. */
  quit(): void;
}

/**
 * `asked`: the person wants to know now, and is told whatever comes of it; else only of a newer version that was not declined. Returns the
 * one that was declined.
 */
export async function checkForUpdates(
  setting: UpdateSetting,
  asked: boolean,
  declined: string | null = null,
): Promise<string | null> {
  const { t, way, version, dialogs } = setting;
  if (way !== "self") {
    if (asked) await dialogs.tell(t("updates.others", { version }), wayText(t, way));
    return declined;
  }
  let updater: Updater;
  let release: Release | null;
  try {
    updater = await setting.load();
    release = await updater.newer();
  } catch (error) {
    if (asked) await dialogs.tell(t("updates.failed"), failed(t, error));
    return declined;
  }
  if (release === null) {
    if (asked) await dialogs.tell(t("updates.upToDate"), t("updates.newestIs", { version }));
    return declined;
  }
  if (!asked && release.version === declined) return declined;
  const { notes } = release;
  const wanted = await dialogs.ask(
    t("updates.available", { version: release.version }),
    t("updates.availableDetail", { version, notes: notes === "" ? t("updates.noNotes") : notes }),
    [t("updates.download"), t("updates.notNow")],
  );
  if (!wanted) return release.version;
  await fetchIt(setting, updater, release);
  return null;
}

async function fetchIt(
  { t, dialogs, quit }: UpdateSetting,
  updater: Updater,
  { version }: Release,
): Promise<void> {
  try {
    await updater.download();
  } catch (error) {
    return dialogs.tell(t("updates.downloadFailed"), failed(t, error));
  }
  const now = await dialogs.ask(t("updates.ready", { version }), t("updates.readyDetail"), [
    t("updates.quitNow"),
    t("updates.whenIQuit"),
  ]);
  if (now) quit();
}

function wayText(t: Wording, way: Exclude<UpdateWay, "self">): string {
  switch (way) {
    case "deb":
      return t("updates.byDeb");
    case "rpm":
      return t("updates.byRpm");
    case "hand":
      return t("updates.byHand");
    case "nowhere":
      return t("updates.byNobody");
  }
}

/** Characters of a failure that is told; those of feeds carry whole answers. */
const MOST_TOLD = 300;

function failed(t: Wording, error: unknown): string {
  const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n", 1);
  const reason = line.length > MOST_TOLD ? `${line.slice(0, MOST_TOLD)}…` : line;
  return t("updates.failedDetail", { reason });
}
