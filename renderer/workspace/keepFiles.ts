// Follows what the engine tells of workspace files, asks about one that was offered, and takes what is dropped on the window.

import type { OfferedFile } from "../../shared/model/workspaces.ts";
import type { App } from "../app/App.ts";
import { failureOf, refuse } from "../app/attempt.ts";
import { answerOffer, askAboutText, takeDropped } from "./workspaceActions.ts";
import { openWorkspaceDialog, workspaceSlice } from "./workspaceState.ts";

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
          askAboutOffered(app, files.offered);
        // Another window has answered.
        else if (files.offered === null && before !== null) {
          workspaceSlice.set(app, { asked: null });
          openWorkspaceDialog.close(app);
        }
      },
      onEnd: () => undefined,
    },
  );
  return () => watch.stop();
}

function askAboutOffered(app: App, { path, text, failure }: OfferedFile): void {
  try {
    if (text !== null) return askAboutText(app, text, path);
    if (failure !== null) refuse(app, failure);
  } catch (error) {
    refuse(app, failureOf(error));
  }
  answerOffer(app);
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
