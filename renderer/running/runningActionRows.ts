// The actions about what runs.

import { said } from "../../shared/words/said.ts";
import type { Action } from "../app/action.ts";
import { when } from "../app/available.ts";
import { isLive } from "../app/engineState.ts";
import { SEND } from "../composer/composerActionRows.ts";
import { openLoad } from "./load/loadActions.ts";
import { showRunning, startRepeat, stopAllRuns } from "./runningActions.ts";
import { runningSlice, underWay } from "./runningState.ts";

/** With the interval and the number that the strip has. */
export const REPEAT: Action = {
  id: "running.repeat",
  title: said("runList.repeatDraft"),
  synonyms: said("runList.repeatAlso"),
  section: "socket",
  keys: "F8",
  ofEngine: true,
  available: SEND.available,
  run: (app) => void startRepeat(app),
};

/** One form for all of them: each sends, expects, stays and closes. */
export const MANY_CLIENTS: Action = {
  id: "running.load",
  title: said("runList.manyClients"),
  synonyms: said("runList.manyClientsAlso"),
  section: "new",
  ofEngine: true,
  available: when(isLive, said("composer.notConnected")),
  run: (app) => openLoad(app, null),
};

export const RUNNING_ACTIONS: readonly Action[] = [
  REPEAT,
  MANY_CLIENTS,
  {
    id: "running.show",
    title: said("runList.show"),
    synonyms: said("runList.showAlso"),
    section: "sockets",
    ofEngine: true,
    available: when((state) => runningSlice.of(state).runs.size > 0, said("runList.nothingRan")),
    run: (app) => showRunning(app, true),
  },
  {
    id: "running.stopAll",
    title: said("runList.stopAll"),
    section: "sockets",
    ofEngine: true,
    available: when((state) => underWay(runningSlice.of(state)) > 0, said("runList.nothingRuns")),
    run: stopAllRuns,
  },
];
