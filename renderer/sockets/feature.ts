// Sockets: the tree of them, opening one, what can be done to them.

import { Cable } from "lucide-react";
import { dismissRefused, refusedSlice } from "../app/attempt.ts";
import { dialogs } from "../app/dialog.ts";
import type { Feature } from "../app/feature.ts";
import { dialogOnDemand } from "../app/onDemand.ts";
import { places, type Place } from "../app/place.ts";
import { leaveQuestion, questions, questionSlice } from "../app/question.ts";
import { stepsBack } from "../app/stepBack.ts";
import { focusRegionNamed } from "../kit/regions.ts";
import { formDrafts, hostSetting } from "./form/formDrafts.ts";
import { SOCKET_OPTIONS } from "./options/optionActions.ts";
import { optionsDialog, optionsSlice } from "./options/optionsState.ts";
import { startRateTicker } from "./rateTicker.ts";
import { closeForm } from "./socketActions.ts";
import { READING_ACTIONS } from "./readingActions.ts";
import { ALL_SOCKETS_ACTIONS, DELETE, NEW_ACTIONS, SOCKET_ACTIONS } from "./socketActionRows.ts";
import {
  askBeforeClear,
  askBeforeCloseAll,
  askBeforeCloseWith,
  CLEAR_CLOSED,
  CLOSE_ALL,
  CLOSE_WITH_CONNECTIONS,
} from "./socketsQuestions.ts";
import { SocketsPane } from "./SocketsPane.tsx";
import { selectionSlice, socketsSlice } from "./socketsState.ts";
import { socketsOfFrame, socketsOfList } from "./takeSockets.ts";
import { said } from "../../shared/words/said.ts";

const SOCKETS: Place = {
  id: "sockets",
  name: said("sockets.sockets"),
  icon: Cable,
  list: SocketsPane,
};

export const socketsFeature: Feature = {
  name: "sockets",
  slices: [socketsSlice, selectionSlice, optionsSlice],
  settings: [
    ...Object.values(formDrafts),
    hostSetting,
    askBeforeClear,
    askBeforeCloseAll,
    askBeforeCloseWith,
  ],
  actions: [
    ...NEW_ACTIONS,
    ...SOCKET_ACTIONS,
    ...READING_ACTIONS,
    SOCKET_OPTIONS,
    DELETE,
    ...ALL_SOCKETS_ACTIONS,
  ],
  shows: [
    places.row(SOCKETS),
    dialogs.row(
      dialogOnDemand(
        [optionsDialog],
        async () => (await import("./options/OptionsDialog.tsx")).OptionsDialog,
      ),
    ),
    questions.row(CLEAR_CLOSED),
    questions.row(CLOSE_ALL),
    questions.row(CLOSE_WITH_CONNECTIONS),
    stepsBack.row((app) => {
      const is = refusedSlice.get(app).failure !== null;
      if (is) dismissRefused(app);
      return is;
    }),
    stepsBack.row((app) => {
      const is = socketsSlice.get(app).form !== null;
      if (is) closeForm(app);
      if (is) focusRegionNamed("sockets");
      return is;
    }),
    stepsBack.row((app) => {
      const is = questionSlice.get(app).asked !== null;
      if (is) leaveQuestion(app);
      if (is) focusRegionNamed("sockets");
      return is;
    }),
  ],
  onList: socketsOfList,
  onFrame: socketsOfFrame,
  startAtHome: (app) => startRateTicker(app, () => performance.now()),
};
