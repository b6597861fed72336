// An App's line to an engine that sends snapshots and batches.

import { ALL_EVENTS } from "../../shared/model/query.ts";
import type { App } from "./App.ts";
import { applyBatch, applySnapshot } from "./applyStream.ts";
import { engineSlice } from "./engineState.ts";
import type { Feature } from "./feature.ts";
import { createEngineLink, type EngineLink } from "./link/engineLink.ts";
import type { EngineTransport } from "./link/openTransport.ts";

/** Makes the line of an App, which is there once the line is used. */
export type MakeLink = (app: () => App, features: readonly Feature[]) => EngineLink;

/** `shown` settles with the next frame: batches are acknowledged with the one that shows them, so the stream keeps its pace. */
export function linkTo(open: () => Promise<EngineTransport>, shown: () => Promise<void>): MakeLink {
  return (app, features) =>
    createEngineLink({
      open,
      onSnapshot: (snapshot) => applySnapshot(app(), features, snapshot, ALL_EVENTS),
      onReset: (snapshot) => applySnapshot(app(), features, snapshot, null),
      onBatch: (batch) => {
        applyBatch(app(), features, batch);
        return shown();
      },
      onState: (link) => engineSlice.set(app(), { link }),
      timers: {
        setTimeout: (run, ms) => setTimeout(run, ms),
        clearTimeout: (timer) => clearTimeout(timer),
        now: () => Date.now(),
      },
      random: Math.random,
    });
}
