// Sending, as plain functions.

import type { Failure } from "../../shared/model/failure.ts";
import type { App } from "../app/App.ts";
import { failureOf } from "../app/attempt.ts";
import { selectedSocket } from "../sockets/socketsState.ts";
import type { Draft } from "./composeBytes.ts";
import { composerDraft, composerSent, composerSlice, type FileProgress } from "./composerState.ts";
import { AT_DRAFT, stepHistory, withSent } from "./history.ts";
import { outgoing, targetOf } from "./outgoing.ts";
import { sendFile } from "./sendFile.ts";

export function changeDraft(app: App, change: Partial<Draft>): void {
  composerDraft.set(app, { ...composerDraft.get(app), ...change });
}

export function typeTarget(app: App, socket: number, text: string): void {
  composerSlice.set(app, ({ targets }) => ({ targets: { ...targets, [socket]: text } }));
}

/** Shows what was sent before or after; false where there is none. */
export function walkHistory(app: App, older: boolean): boolean {
  const { place } = composerSlice.get(app);
  const step = stepHistory(composerSent.get(app), place, composerDraft.get(app), older);
  if (step === null) return false;
  composerSlice.set(app, { place: step.place });
  composerDraft.set(app, step.show);
  return true;
}

function noteRefused(app: App, socket: number, failure: Failure | null): void {
  composerSlice.set(app, { refused: failure === null ? null : { socket, failure } });
}

/** Sends what the draft stands for to the selected socket; then it is the newest of what was sent. */
export async function sendDraft(app: App): Promise<void> {
  const out = outgoing(app.store.getState());
  if (out === null) return;
  const draft = composerDraft.get(app);
  const { socket, bytes, to } = out;
  try {
    await app.engine.call("send", { socket: socket.id, data: new Uint8Array(bytes), to });
  } catch (error) {
    noteRefused(app, socket.id, failureOf(error));
    return;
  }
  composerSent.set(app, withSent(composerSent.get(app), draft));
  composerSlice.set(app, { refused: null, place: AT_DRAFT });
  changeDraft(app, { text: "" });
}

export async function sendChosenFile(app: App, file: File): Promise<void> {
  const state = app.store.getState();
  const socket = selectedSocket(state)?.id;
  if (socket === undefined) return;
  const target = targetOf(state);
  const to = target?.ok === true ? target.value : null;
  const stop = new AbortController();
  const begun: FileProgress = { name: file.name, socket, sent: 0, total: file.size, stop };
  composerSlice.set(app, { file: begun, refused: null });
  try {
    const onProgress = (sent: number): void => composerSlice.set(app, { file: { ...begun, sent } });
    await sendFile({ app, socket, to, file, signal: stop.signal, onProgress });
  } catch (error) {
    noteRefused(app, socket, failureOf(error));
  }
  composerSlice.set(app, { file: null });
}

export function stopFile(app: App): void {
  composerSlice.get(app).file?.stop.abort();
}
