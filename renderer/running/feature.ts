// What the engine does by itself: listed in the status bar; the composer's strip begins repeats.

import { dialogs } from "../app/dialog.ts";
import type { Feature } from "../app/feature.ts";
import { dialogOnDemand } from "../app/onDemand.ts";
import { statusItems } from "../app/windowSlots.ts";
import { composerItems } from "../composer/composerItems.ts";
import { loadDialog, loadDraftSetting, loadSlice } from "./load/loadState.ts";
import { RepeatButton } from "./RepeatButton.tsx";
import { newSocketItems } from "../sockets/socketItems.ts";
import { MANY_CLIENTS, RUNNING_ACTIONS } from "./runningActionRows.ts";
import { RunningStatus } from "./RunningStatus.tsx";
import { runningSlice, takeRuns } from "./runningState.ts";

export const runningFeature: Feature = {
  name: "running",
  slices: [runningSlice, loadSlice],
  settings: [loadDraftSetting],
  actions: RUNNING_ACTIONS,
  shows: [
    composerItems.row(RepeatButton),
    newSocketItems.row(MANY_CLIENTS),
    statusItems.row(RunningStatus),
    dialogs.row(
      dialogOnDemand([loadDialog], async () => (await import("./load/LoadDialog.tsx")).LoadDialog),
    ),
  ],
  startAtHome(app) {
    const watch = app.engine.watch(
      "running",
      {},
      { onUpdate: (changes) => takeRuns(app, changes), onEnd: () => undefined },
    );
    return () => watch.stop();
  },
};
