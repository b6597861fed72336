// Notifications, of what the person asked to be told of.

import { said } from "../../shared/words/said.ts";
import type { App, State } from "../app/App.ts";
import { engineSlice } from "../app/engineState.ts";
import type { Feature } from "../app/feature.ts";
import { personSetting } from "../app/personSetting.ts";
import { askToNotify, notify } from "./notifications.ts";
import { watchConnections } from "./watchConnections.ts";

const ofConnections = personSetting("notify.connection");
const ofRecording = personSetting("notify.recordingStopped");

export const notifyFeature: Feature = {
  name: "notify",
  settings: [ofConnections, ofRecording],
  startAtHome: keepNotifying,
};

const recordingOf = (state: State) => engineSlice.of(state).facts?.recording.state;

function keepNotifying(app: App): () => void {
  let stop: (() => void) | null = null;
  function follow(state: State): void {
    const wanted = ofConnections.of(state);
    if (wanted === (stop !== null)) return;
    stop?.();
    stop = wanted ? watchConnections(app) : null;
  }
  follow(app.store.getState());
  const undo = app.store.subscribe((state, before) => {
    for (const setting of [ofConnections, ofRecording])
      if (setting.of(state) && !setting.of(before)) void askToNotify(app);
    follow(state);
    const stopped = recordingOf(state) === "stopped" && recordingOf(before) === "recording";
    if (stopped && ofRecording.of(state))
      notify(app, { tag: "recording", words: said("settings.recordingStopped") });
  });
  return () => {
    undo();
    stop?.();
  };
}
