// An App's line to an engine that sends snapshots and batches.

import { ALL_EVENTS } from "../../shared/model/query.ts";
import type { App } from "./App.ts";
import { applyBatch, applySnapshot } from "./applyStream.ts";
import { engineSlice } from "./engineState.ts";
import type { Feature } from "./feature.ts";
import { createEngineLink, type EngineLink } from "./link/engineLink.ts";
import { nextFrame } from "./link/nextFrame.ts";
import type { EngineTransport } from "./link/openTransport.ts";

/** Makes the line of an App, which is there once the line is used. */
export type MakeLink = (app: () => App, features: readonly Feature[]) => EngineLink;

export function linkTo(open: () => Promise<EngineTransport>): MakeLink {
  return (app, features) =>
    createEngineLink({
      open,
      onSnapshot: (snapshot) => applySnapshot(app(), features, snapshot, ALL_EVENTS),
      onReset: (snapshot) => applySnapshot(app(), features, snapshot, null),
      onBatch: (batch) => {
        applyBatch(app(), features, batch);
        // Acknowledged with the frame that shows it: the stream keeps the screen's pace.
        return nextFrame();
      },
      onState: (link) => engineSlice.set(app(), { link }),
      timers: {
        setTimeout: (run, ms) => window.setTimeout(run, ms),
        clearTimeout: (timer) => window.clearTimeout(timer),
        now: () => Date.now(),
      },
      random: Math.random,
    });
}
