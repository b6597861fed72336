// The library: messages that are kept to be sent again, sequences and responders, in a place of their own.

import { Library } from "lucide-react";
import { said } from "../../shared/words/said.ts";
import type { Feature } from "../app/feature.ts";
import { dialogOnDemand, onDemand } from "../app/onDemand.ts";
import { mainsOfPlaces, places } from "../app/place.ts";
import { statusItems } from "../app/windowSlots.ts";
import { socketItems } from "../sockets/socketItems.ts";
import { rowActions } from "../events/eventActions.ts";
import { composerItems, composerOffers } from "../composer/composerItems.ts";
import { composerSlice } from "../composer/composerState.ts";
import { dialogs } from "../app/dialog.ts";
import {
  BEGIN_TAPE,
  CONVERSATION_ACTIONS,
  SAVE_ROWS,
  SAVE_SOCKET,
} from "./conversation/conversationActionRows.ts";
import { TapeStatus } from "./conversation/TapeStatus.tsx";
import { tapeSlice } from "./conversation/tapeState.ts";
import { IMPORT } from "./import/importActionRows.ts";
import { importDialog, importSlice } from "./import/importState.ts";
import { keepLibrary } from "./keepLibrary.ts";
import { EVENT_LIBRARY_ACTIONS, LIBRARY_ACTIONS } from "./libraryActionRows.ts";
import { PLACE } from "./libraryActions.ts";
import { librarySlice } from "./libraryState.ts";
import { RespondButton } from "./script/RespondButton.tsx";
import { variablesDialog, variablesSlice } from "./script/variablesState.ts";
import { SCRIPT_ACTIONS } from "./script/scriptActionRows.ts";

export const libraryFeature: Feature = {
  name: "library",
  slices: [librarySlice, importSlice, tapeSlice, variablesSlice],
  actions: [
    ...LIBRARY_ACTIONS,
    IMPORT,
    ...SCRIPT_ACTIONS,
    ...EVENT_LIBRARY_ACTIONS,
    ...CONVERSATION_ACTIONS,
  ],
  shows: [
    places.row({
      id: PLACE,
      name: said("rail.library"),
      icon: Library,
      list: onDemand(async () => (await import("./LibraryPane.tsx")).LibraryPane),
    }),
    mainsOfPlaces.row({
      place: PLACE,
      // What is listed is what one goes through.
      region: "library",
      component: onDemand(async () => (await import("./LibraryEditor.tsx")).LibraryEditor),
      least: 176,
    }),
    composerItems.row(RespondButton),
    statusItems.row(TapeStatus),
    rowActions.row(SAVE_ROWS),
    socketItems.row(SAVE_SOCKET),
    socketItems.row(BEGIN_TAPE),
    composerOffers.row(
      onDemand(
        async () => (await import("./import/PasteOffer.tsx")).PasteOffer,
        (state) => composerSlice.of(state).pasted !== null,
      ),
    ),
    dialogs.row(
      dialogOnDemand(
        [variablesDialog],
        async () => (await import("./script/VariablesDialog.tsx")).VariablesDialog,
      ),
    ),
    dialogs.row(
      dialogOnDemand(
        [importDialog],
        async () => (await import("./import/ImportDialog.tsx")).ImportDialog,
      ),
    ),
    ...EVENT_LIBRARY_ACTIONS.map((action) => rowActions.row(action)),
  ],
  startAtHome: keepLibrary,
};
