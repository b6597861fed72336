// Sending, as plain functions.

import type { Failure } from "../../shared/model/failure.ts";
import type { SocketInfo } from "../../shared/model/socket.ts";
import type { App } from "../app/App.ts";
import { failureOf } from "../app/attempt.ts";
import { selectedSocket } from "../sockets/socketsState.ts";
import type { Draft } from "./draft/composeBytes.ts";
import { composerSent, composerSlice, type FileProgress } from "./composerState.ts";
import { draftAt, draftHere, draftKey, draftOf, keepDraft } from "./drafts.ts";
import { AT_DRAFT, stepHistory, withSent, type HistoryPlace } from "./history.ts";
import { bareOutgoing, outgoingNow, targetOf, type Outgoing } from "./outgoing.ts";
import { sendFile } from "./sendFile.ts";
import { newSeed } from "./draft/seededRandom.ts";

export function changeDraft(app: App, change: Partial<Draft>): void {
  const state = app.store.getState();
  keepDraft(app, draftHere(state), { ...draftOf(state), ...change });
}

export function typeTarget(app: App, socket: SocketInfo, text: string): void {
  composerSlice.set(app, ({ targets }) => ({
    targets: new Map(targets).set(draftKey(socket), text),
  }));
}

/** Whoever knows what it may be offers more than sending it as it stands. */
export function notePasted(app: App, text: string): void {
  composerSlice.set(app, { pasted: { of: draftHere(app.store.getState()), text } });
}

/** An offer about it stands below the text, or no more: it takes a line. */
export function showOffer(app: App, offered: boolean): void {
  composerSlice.set(app, { offered });
}

export function forgetPasted(app: App): void {
  composerSlice.set(app, { pasted: null });
}

/** Shows what was sent before or after; false where there is none. */
export function walkHistory(app: App, older: boolean): boolean {
  const state = app.store.getState();
  const of = draftHere(state);
  const place = composerSlice.of(state).places.get(of) ?? AT_DRAFT;
  const step = stepHistory(composerSent.of(state), place, draftOf(state), older);
  if (step === null) return false;
  stand(app, of, step.place);
  // Counters go on, whichever is sent next.
  keepDraft(app, of, { ...step.show, count: draftOf(state).count });
  return true;
}

function stand(app: App, of: string, place: HistoryPlace): void {
  composerSlice.set(app, (composer) => {
    const places = new Map(composer.places);
    if (place === AT_DRAFT) places.delete(of);
    else places.set(of, place);
    return { places };
  });
}

function noteRefused(app: App, socket: number, failure: Failure | null): void {
  composerSlice.set(app, { refused: failure === null ? null : { socket, failure } });
}

/**
 * Sends what the draft stands for to the selected socket; then it is the newest of what was sent. One with fields stays, to be sent
 * again: its counters have gone on.
 */
export async function sendDraft(app: App): Promise<void> {
  const state = app.store.getState();
  const of = draftHere(state);
  const draft = draftAt(state, of);
  const out = outgoingNow(state);
  // Before it is known to be sent: another one may be sent meanwhile, and no two have the same number.
  if (out !== null && draft.fields) goOn(app, of, draft.count + 1);
  if (!(await sendOut(app, out))) {
    if (out !== null && draft.fields && draftAt(app.store.getState(), of).count === draft.count + 1)
      goOn(app, of, draft.count);
    return;
  }
  composerSent.set(app, withSent(composerSent.get(app), draft));
  stand(app, of, AT_DRAFT);
  // Another socket may be selected by now, and what was typed meanwhile was not sent.
  if (draftAt(app.store.getState(), of) === draft) keepDraft(app, of, { ...draft, text: "" });
}

function goOn(app: App, of: string, count: number): void {
  keepDraft(app, of, { ...draftAt(app.store.getState(), of), count });
  renewRandom(app);
}

/** What is random in drafts with fields is another one then: that of before was sent. */
export function renewRandom(app: App): void {
  composerSlice.set(app, { seed: newSeed() });
}

/** Sends nothing but the line ending, or an empty datagram. */
export async function sendBare(app: App): Promise<void> {
  await sendOut(app, bareOutgoing(app.store.getState()));
}

/** Whether the engine took it. */
async function sendOut(app: App, out: Outgoing | null): Promise<boolean> {
  if (out === null) return false;
  const { socket, bytes, to } = out;
  try {
    await app.engine.call("send", { socket: socket.id, data: new Uint8Array(bytes), to });
  } catch (error) {
    noteRefused(app, socket.id, failureOf(error));
    return false;
  }
  composerSlice.set(app, { refused: null });
  return true;
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
