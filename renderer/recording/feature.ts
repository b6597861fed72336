// The recording: what is said of it, and what can be done about it.

import { personSetting } from "../app/personSetting.ts";
import { dialogs } from "../app/dialog.ts";
import type { Feature } from "../app/feature.ts";
import { dialogOnDemand } from "../app/onDemand.ts";
import { banners, statusItems } from "../app/windowSlots.ts";
import { exportDialog, exportSlice } from "./exportState.ts";
import { newRecordingDialog } from "./recordingActions.ts";
import { RECORDING_ACTIONS } from "./recordingActionRows.ts";
import { RecordingAlert } from "./RecordingAlert.tsx";
import { UnfinishedBanner } from "./UnfinishedBanner.tsx";
import { RecordingStatus } from "./RecordingStatus.tsx";

export const recordingFeature: Feature = {
  name: "recording",
  slices: [exportSlice],
  // What they do is the engine's.
  settings: [personSetting("recording.folder"), personSetting("recording.keepDays")],
  actions: RECORDING_ACTIONS,
  shows: [
    banners.row(RecordingAlert),
    banners.row(UnfinishedBanner),
    statusItems.row(RecordingStatus),
    dialogs.row(
      dialogOnDemand(
        [newRecordingDialog],
        async () => (await import("./NewRecordingDialog.tsx")).NewRecordingDialog,
      ),
    ),
    dialogs.row(
      dialogOnDemand([exportDialog], async () => (await import("./ExportDialog.tsx")).ExportDialog),
    ),
  ],
};
