// Looking for a newer version: the desktop program does it itself, whoever serves a browser is told of.

import { said } from "../../shared/words/said.ts";
import type { Action } from "../app/action.ts";
import { attempt } from "../app/attempt.ts";
import { whenLive } from "../app/engineState.ts";
import { say } from "../app/say.ts";

export const CHECK_FOR_UPDATES: Action = {
  id: "window.updates",
  title: said("updates.check"),
  synonyms: said("updates.also"),
  section: "window",
  available: whenLive,
  run: (app) =>
    void attempt(app, app.engine.call("checkForUpdates", {})).then((looks) => {
      if (looks === false) say(app, said("updates.byServer"));
    }),
};
