import { said } from "../../shared/words/said.ts";
import type { Action } from "../app/action.ts";
import { refuse } from "../app/attempt.ts";
import { when } from "../app/available.ts";
import { isRecorded } from "../app/engineState.ts";
import { LIVE, showSource } from "../app/shownSource.ts";
import { closeRecording, reopenRecording } from "./openRecording.ts";

const whenRecorded = when(isRecorded, said("sources.isLiveAlready"));

export const SHOW_LIVE: Action = {
  id: "source.live",
  title: said("sources.showLive"),
  synonyms: said("sources.showLiveAlso"),
  section: "recording",
  keys: "Mod+Shift+L",
  available: whenRecorded,
  run: (app) => showSource(app, LIVE),
};

export const REOPEN_SOURCE: Action = {
  id: "source.reopen",
  title: said("sources.reopen"),
  synonyms: said("sources.reopenAlso"),
  section: "recording",
  available: whenRecorded,
  run: (app) =>
    void reopenRecording(app).then((failure) => {
      if (failure !== null) refuse(app.home, failure);
    }),
};

export const CLOSE_SOURCE: Action = {
  id: "source.close",
  title: said("sources.close"),
  synonyms: said("sources.closeAlso"),
  section: "recording",
  available: whenRecorded,
  run: (app) => closeRecording(app, app.source),
};

export const SOURCE_ACTIONS: readonly Action[] = [SHOW_LIVE, REOPEN_SOURCE, CLOSE_SOURCE];
