// What a start does about updates: asks once whether it may look, and looks once a day where it may.

import type { SettingValues } from "../../shared/settings/settingValues.ts";
import type { Wording } from "../../shared/words/wording.ts";
import type { Dialogs } from "./checkForUpdates.ts";
import type { UpdateWay } from "./updateWay.ts";

export interface UpdateHost {
  /** As it is set now. */
  choice(): SettingValues["updates"];
  setChoice(choice: SettingValues["updates"]): void;
}

/** What is kept between two starts. */
export interface UpdateNote {
  /** ms since 1970; 0: never. */
  readonly looked: number;
  readonly declined: string | null;
}

export interface Start {
  readonly t: Wording;
  readonly way: UpdateWay;
  readonly dialogs: Dialogs;
  readonly host: UpdateHost;
  /** Null at the very first start. */
  readonly note: UpdateNote | null;
  readonly now: number;
  keep(note: UpdateNote): void;
  check(): Promise<void>;
}

const A_DAY = 24 * 60 * 60_000;

export async function atStart({
  t,
  way,
  dialogs,
  host,
  note,
  now,
  keep,
  check,
}: Start): Promise<void> {
  if (way !== "self") return;
  // Whoever starts it for the first time wants something else first.
  if (note === null) return keep({ looked: 0, declined: null });
  if (host.choice() === "ask") {
    const yes = await dialogs.ask(t("updates.mayLook"), t("updates.mayLookDetail"), [
      t("updates.look"),
      t("updates.doNotLook"),
    ]);
    host.setChoice(yes ? "daily" : "never");
    if (yes) await check();
  } else if (host.choice() === "daily" && Math.abs(now - note.looked) >= A_DAY) await check();
}
