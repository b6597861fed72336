// Follows what the engine tells of files, asks about a workspace that was offered, shows a recording that was, and takes what is
// dropped on the window.

import type { OfferedFile } from "../../shared/model/workspaces.ts";
import type { App } from "../app/App.ts";
import { failureOf, refuse } from "../app/attempt.ts";
import { appShown, LIVE, showSource } from "../app/shownSource.ts";
import { goTo } from "../sources/openRecording.ts";
import { answerOffer, askAboutText, takeDropped } from "./workspaceActions.ts";
import { openFileDialog, workspaceSlice } from "./workspaceState.ts";

/** Milliseconds that the window with the focus has to take a file first. */
const FOCUS_MS = 300;

/** Returns its undo. */
export function keepFiles(app: App): () => void {
  const watch = app.engine.watch(
    "workspaces",
    {},
    {
      onUpdate(files) {
        const before = workspaceSlice.get(app).files.offered;
        workspaceSlice.set(app, { files });
        if (files.offered !== null && files.offered.number !== before?.number)
          whenLookedAt(app, files.offered);
        // Another window has answered.
        else if (files.offered === null && before !== null) {
          workspaceSlice.set(app, { asked: null });
          openFileDialog.close(app);
        }
      },
      onEnd: () => undefined,
    },
  );
  return () => watch.stop();
}

function takeOffered(app: App, { path, text, source, failure }: OfferedFile): void {
  try {
    if (text !== null) {
      showSource(app, LIVE);
      return askAboutText(app, text, path);
    }
    if (source !== null) goTo(app, source);
    if (failure !== null) refuse(appShown(app), failure);
  } catch (error) {
    refuse(app, failureOf(error));
  }
  answerOffer(app);
}

/** Of several windows the one that has the focus is meant; where none has, the first that comes. */
function whenLookedAt(app: App, offered: OfferedFile): void {
  const isAsked = offered.source === null || typeof document === "undefined";
  if (isAsked || document.hasFocus()) return takeOffered(app, offered);
  setTimeout(() => {
    const now = workspaceSlice.get(app).files.offered;
    if (now?.number === offered.number) takeOffered(app, offered);
  }, FOCUS_MS);
}

/** Files from outside; what the window drags itself (a column) is not touched. Returns its undo. */
export function takeDrops(app: App): () => void {
  const over = (event: DragEvent): void => {
    if (hasFiles(event)) event.preventDefault();
  };
  const drop = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    // Else the browser leaves the page for the file.
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) void takeDropped(app, file);
  };
  window.addEventListener("dragover", over);
  window.addEventListener("drop", drop);
  return () => {
    window.removeEventListener("dragover", over);
    window.removeEventListener("drop", drop);
  };
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") === true;
}
