// What the engine does by itself: listed in the status bar; the composer's strip begins repeats.

import type { Feature } from "../app/feature.ts";
import { statusItems } from "../app/windowSlots.ts";
import { composerItems } from "../composer/composerItems.ts";
import { RepeatButton } from "./RepeatButton.tsx";
import { RUNNING_ACTIONS } from "./runningActionRows.ts";
import { RunningStatus } from "./RunningStatus.tsx";
import { runningSlice, takeRuns } from "./runningState.ts";

export const runningFeature: Feature = {
  name: "running",
  slices: [runningSlice],
  actions: RUNNING_ACTIONS,
  shows: [composerItems.row(RepeatButton), statusItems.row(RunningStatus)],
  startAtHome(app) {
    const watch = app.engine.watch(
      "running",
      {},
      { onUpdate: (changes) => takeRuns(app, changes), onEnd: () => undefined },
    );
    return () => watch.stop();
  },
};
