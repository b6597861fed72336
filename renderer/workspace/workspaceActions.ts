// Opening and saving a workspace. Opening has two steps: a file is read, which opens nothing, and the person says what of it is to be.

import { refusal, type Failure } from "../../shared/model/failure.ts";
import type { NewFile } from "../../shared/model/recording.ts";
import { isRecordingName } from "../../shared/model/recordingName.ts";
import { said } from "../../shared/words/said.ts";
import { formatWorkspace } from "../../shared/workspace/formatWorkspace.ts";
import { readWorkspace, tooLarge, workspaceText } from "../../shared/workspace/readWorkspace.ts";
import { MAX_BYTES, type SavedSocket } from "../../shared/workspace/workspace.ts";
import type { App } from "../app/App.ts";
import { dismissRefused, failureOf, refuse } from "../app/attempt.ts";
import { LIVE, showSource } from "../app/shownSource.ts";
import { say } from "../app/say.ts";
import { openRecording } from "../sources/openRecording.ts";
import { isInDesktop } from "./chooseInDesktop.ts";
import { saveFile } from "../kit/saveFile.ts";
import { baseName } from "../recording/fileNames.ts";
import { applyLooks, openSockets } from "./applyWorkspace.ts";
import { collectWorkspace } from "./collectWorkspace.ts";
import { openFileDialog, saveWorkspaceDialog, workspaceSlice } from "./workspaceState.ts";

/** What a file is suggested to be called. */
const USUAL_NAME = "workspace.json";

/** Shows a recording of the engine's machine, or reads a workspace and asks about it; the failure where it cannot be read. */
export async function openPath(app: App, path: string): Promise<Failure | null> {
  if (isRecordingName(path)) {
    const failure = await openRecording(app, path);
    if (failure === null) openFileDialog.close(app);
    return failure;
  }
  try {
    const read = await app.engine.call("readWorkspace", { path });
    askAboutText(app, read.text, read.path);
    return null;
  } catch (error) {
    return failureOf(error);
  }
}

/** The same of a workspace on the person's own machine: chosen, or dropped on the window. */
export async function askAboutFile(app: App, file: File): Promise<Failure | null> {
  try {
    checkKind(file);
    const text = workspaceText(new Uint8Array(await file.arrayBuffer()), file.name);
    const workspace = readWorkspace(text, file.name);
    ask(app, { name: file.name, path: "", workspace });
    return null;
  } catch (error) {
    return failureOf(error);
  }
}

/** `path`: on the engine's machine. Throws a Refusal. */
export function askAboutText(app: App, text: string, path: string): void {
  const name = baseName(path);
  ask(app, { name, path, workspace: readWorkspace(text, name) });
}

function ask(app: App, asked: NonNullable<ReturnType<typeof workspaceSlice.of>["asked"]>): void {
  // In this order: a file that is asked about while the dialog is closed was left.
  openFileDialog.open(app);
  workspaceSlice.set(app, { asked });
}

/** Before all of it is read. */
function checkKind({ name, size }: File): void {
  if (isRecordingName(name))
    throw refusal(
      "NO_PATH",
      said("workspaces.pageKnowsNoPath", { name }),
      said("workspaces.namePath"),
    );
  if (size > MAX_BYTES) throw tooLarge(name);
}

/**
 * A file that was dropped: whatever is wrong with it stays in sight. Where a recording lies the desktop program knows, and opens it by
 * itself; a browser tells no page, and the person has to.
 */
export async function takeDropped(app: App, file: File): Promise<void> {
  if (isRecordingName(file.name)) {
    if (isInDesktop(app)) return;
    workspaceSlice.set(app, { asked: null, named: file.name });
    return openFileDialog.open(app);
  }
  const failure = await askAboutFile(app, file);
  if (failure === null) dismissRefused(app);
  else refuse(app, failure);
}

/** The person's word: the looks of what was asked about, and these of its sockets. */
export async function openAsked(app: App, sockets: readonly SavedSocket[]): Promise<void> {
  const { asked } = workspaceSlice.get(app);
  if (asked === null) return;
  leaveAsked(app);
  showSource(app, LIVE);
  const { home } = app;
  if (asked.path !== "") workspaceSlice.set(home, { path: asked.path });
  applyLooks(home, asked.workspace);
  if (sockets.length > 0) await openSockets(home, sockets);
  else say(home, said("workspaces.onlyLooks"));
}

/** Nothing of it is opened, and no other window asks about it. */
export function leaveAsked(app: App): void {
  openFileDialog.close(app);
  workspaceSlice.set(app, { asked: null });
  answerOffer(app);
}

export function answerOffer(app: App): void {
  const { offered } = workspaceSlice.get(app.home).files;
  if (offered !== null)
    void app.engine.call("answerOffer", { number: offered.number }).catch(() => null);
}

/** Where it was saved or opened from last, else beside the recording. */
export function suggestedPath(app: App, beside: (name: string) => string): string {
  return workspaceSlice.get(app).path || beside(USUAL_NAME);
}

/** On the engine's machine; the failure where it is refused. */
export async function saveWorkspace(app: App, into: NewFile): Promise<Failure | null> {
  try {
    const text = formatWorkspace(collectWorkspace(app), baseName(into.path));
    const { path } = await app.engine.call("saveWorkspace", { into, text });
    workspaceSlice.set(app, { path });
    saveWorkspaceDialog.close(app);
    dismissRefused(app);
    say(app, said("workspaces.saved", { path }));
    return null;
  } catch (error) {
    return failureOf(error);
  }
}

/** As the browser saves files: on the person's own machine. */
export function downloadWorkspace(app: App): Failure | null {
  try {
    const name = baseName(workspaceSlice.get(app).path) || USUAL_NAME;
    const text = formatWorkspace(collectWorkspace(app), name);
    saveFile(name, new Blob([text], { type: "application/json" }));
    saveWorkspaceDialog.close(app);
    return null;
  } catch (error) {
    return failureOf(error);
  }
}
