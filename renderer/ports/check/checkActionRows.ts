// The actions about checks of ports.

import { said } from "../../../shared/words/said.ts";
import type { Action } from "../../app/action.ts";
import type { State } from "../../app/App.ts";
import { allOf, always, when, type Availability } from "../../app/available.ts";
import { isLive } from "../../app/engineState.ts";
import { chosenPort, PLACE } from "../portsActions.ts";
import { onChosen } from "../portsActionRows.ts";
import { viewSetting } from "../portsState.ts";
import {
  beginCheck,
  canCheck,
  checkPort,
  controlCheck,
  copyResults,
  saveResults,
  showCheck,
  showSockets,
} from "./checkActions.ts";
import { checkSlice, shownCheck } from "./checkState.ts";

const whenEngine = when(isLive, said("composer.notConnected"));
const runs = (state: State, is: "running" | "paused"): boolean => shownCheck(state)?.state === is;
const whenUnderWay = when(
  (state) => runs(state, "running") || runs(state, "paused"),
  said("portCheck.noneRuns"),
);
const whenResults = when(
  (state) => checkSlice.of(state).results.length > 0,
  said("portCheck.nothingFound"),
);

function row(
  given: Pick<Action, "id" | "title" | "run" | "keys" | "synonyms">,
  available: Availability,
): Action {
  return { ...given, within: PLACE, section: "sockets", ofEngine: true, available };
}

export const CHECK_PORTS = row(
  {
    ...{ id: "ports.check", keys: "K", run: showCheck },
    title: said("portCheck.check"),
    synonyms: said("portCheck.checkAlso"),
  },
  always,
);

export const CHECK_CHOSEN: Action = onChosen(
  { id: "ports.checkChosen", title: said("portCheck.checkChosen"), keys: "Shift+K" },
  checkPort,
  when((state) => {
    const socket = chosenPort(state);
    return socket !== null && canCheck(socket);
  }, said("portCheck.hasNoPort")),
);

export const SHOW_SOCKETS = row(
  { id: "ports.sockets", title: said("portCheck.sockets"), keys: "S", run: showSockets },
  when((state) => viewSetting.of(state) === "check", said("portCheck.isShown")),
);

export const BEGIN_CHECK = row(
  {
    id: "ports.checkBegin",
    title: said("portCheck.begin"),
    run: (app) => void beginCheck(app),
  },
  allOf(
    when((state) => viewSetting.of(state) === "check", said("portCheck.isShown")),
    whenEngine,
  ),
);

export const PAUSE_CHECK = row(
  {
    id: "ports.checkPause",
    title: said("portCheck.pause"),
    run: (app) => controlCheck(app, "pauseRun"),
  },
  allOf(
    whenUnderWay,
    when((state) => !runs(state, "paused"), said("portCheck.isPaused")),
  ),
);

export const RESUME_CHECK = row(
  {
    id: "ports.checkResume",
    title: said("portCheck.resume"),
    run: (app) => controlCheck(app, "resumeRun"),
  },
  allOf(
    whenUnderWay,
    when((state) => runs(state, "paused"), said("portCheck.isNotPaused")),
  ),
);

export const STOP_CHECK = row(
  {
    id: "ports.checkStop",
    title: said("portCheck.stop"),
    run: (app) => controlCheck(app, "stopRun"),
  },
  whenUnderWay,
);

export const COPY_CHECK = row(
  { id: "ports.checkCopy", title: said("portCheck.copy"), run: copyResults },
  whenResults,
);

export const SAVE_CHECK_CSV = row(
  {
    id: "ports.checkCsv",
    title: said("portCheck.saveCsv"),
    run: (app) => saveResults(app, "csv"),
  },
  whenResults,
);

export const SAVE_CHECK_JSON = row(
  {
    id: "ports.checkJson",
    title: said("portCheck.saveJson"),
    run: (app) => saveResults(app, "json"),
  },
  whenResults,
);

export const CHECK_ACTIONS: readonly Action[] = [
  CHECK_PORTS,
  CHECK_CHOSEN,
  SHOW_SOCKETS,
  BEGIN_CHECK,
  PAUSE_CHECK,
  RESUME_CHECK,
  STOP_CHECK,
  COPY_CHECK,
  SAVE_CHECK_CSV,
  SAVE_CHECK_JSON,
];
