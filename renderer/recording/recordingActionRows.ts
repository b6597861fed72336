// The actions of the recording.

import { isLive, type Action } from "../app/action.ts";
import { attempt } from "../app/attempt.ts";
import { rescueRecording } from "./recordingActions.ts";

export const RECORDING_ACTIONS: readonly Action[] = [
  {
    id: "recording.new",
    title: "Start a new recording",
    section: "Recording",
    available: isLive,
    run: (app) => void attempt(app, app.engine.call("newRecording", {})),
  },
  {
    id: "recording.newIn",
    title: "Start a new recording in…",
    section: "Recording",
    available: isLive,
    run: (app) => app.store.setState({ overlay: "newRecording" }),
  },
  {
    id: "recording.export",
    title: "Export packets…",
    section: "Recording",
    available: (state) => isLive(state) && (state.facts?.recording.path ?? "") !== "",
    run: (app) => app.store.setState({ overlay: "export" }),
  },
  {
    id: "recording.rescue",
    title: "Save the recording elsewhere",
    section: "Recording",
    available: (state) => isLive(state) && (state.facts?.recording.unlinked ?? null) !== null,
    run: rescueRecording,
  },
  {
    id: "recording.reveal",
    title: "Show the recording in its folder",
    section: "Recording",
    available: (state) =>
      isLive(state) && state.facts?.host.canReveal === true && state.facts.recording.path !== "",
    run: (app) => void attempt(app, app.engine.call("revealRecording", {})),
  },
];
