// What to send along with the report of a fault: shown before it is copied.

import { said } from "../../shared/words/said.ts";
import type { Action } from "../app/action.ts";
import type { App } from "../app/App.ts";
import { attempt } from "../app/attempt.ts";
import { dialog } from "../app/dialog.ts";
import { whenLive } from "../app/engineState.ts";
import { say } from "../app/say.ts";
import { copyText } from "../kit/copyText.ts";
import { pageLine } from "./pageLine.ts";

export const diagnostics = dialog("diagnostics");

export interface Diagnostics {
  readonly text: string;
  /** Path of the log; null where none is kept. */
  readonly file: string | null;
}

/** Null where the engine refused, which is shown. */
export async function readDiagnostics(app: App): Promise<Diagnostics | null> {
  const told = await attempt(app, app.engine.call("diagnostics", {}));
  return told === null ? null : { ...told, text: `${pageLine()}\n${told.text}` };
}

export function copyDiagnostics(app: App, text: string): void {
  copyText(text);
  say(app, said("diagnostics.copied"));
}

export const SHOW_DIAGNOSTICS: Action = {
  id: "diagnostics.show",
  title: said("diagnostics.show"),
  synonyms: said("diagnostics.also"),
  section: "window",
  available: whenLive,
  run: (app) => diagnostics.open(app),
};

export const COPY_DIAGNOSTICS: Action = {
  id: "diagnostics.copy",
  title: said("diagnostics.copy"),
  synonyms: said("diagnostics.also"),
  section: "window",
  available: whenLive,
  run: (app) =>
    void readDiagnostics(app).then((read) => {
      if (read !== null) copyDiagnostics(app, read.text);
    }),
};
