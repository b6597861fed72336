// Undo: what a person did to the view can be taken back, in order.

import { dialogs } from "../app/dialog.ts";
import type { Feature } from "../app/feature.ts";
import { guardFields } from "./guardFields.ts";
import { historySlice, toastSlice } from "./history.ts";
import { REDO, UNDO } from "./undoActionRows.ts";
import { UndoToast } from "./UndoToast.tsx";

export const undoFeature: Feature = {
  name: "undo",
  slices: [historySlice, toastSlice],
  actions: [UNDO, REDO],
  shows: [dialogs.row(UndoToast)],
  startAtHome: guardFields,
};
