import { said } from "../../shared/words/said.ts";
import type { Action } from "../app/action.ts";
import type { State } from "../app/App.ts";
import { refuse } from "../app/attempt.ts";
import { allOf, when } from "../app/available.ts";
import { whenLive } from "../app/engineState.ts";
import { openPath } from "./workspaceActions.ts";
import { chooseInDesktop, isInDesktop } from "./chooseInDesktop.ts";
import { openFileDialog, saveWorkspaceDialog, workspaceSlice } from "./workspaceState.ts";

export const OPEN_FILE: Action = {
  id: "workspace.open",
  title: said("workspaces.openTitle"),
  synonyms: said("workspaces.openAlso"),
  section: "window",
  keys: "Mod+O",
  available: whenLive,
  run(app) {
    // By the system's own dialog, where there is one.
    if (isInDesktop(app)) return chooseInDesktop();
    workspaceSlice.set(app, { asked: null, named: "" });
    openFileDialog.open(app);
  },
};

export const OPEN_LAST_WORKSPACE: Action = {
  id: "workspace.openLast",
  title: said("workspaces.openLast"),
  synonyms: said("workspaces.openAlso"),
  section: "window",
  ofEngine: true,
  available: allOf(
    whenLive,
    when((state) => lastWorkspace(state) !== null, said("workspaces.noneYet")),
  ),
  run(app) {
    const path = lastWorkspace(app.store.getState());
    if (path === null) return;
    void openPath(app, path).then((failure) => {
      if (failure !== null) refuse(app, failure);
    });
  },
};

export const SAVE_WORKSPACE: Action = {
  id: "workspace.save",
  title: said("workspaces.saveTitle"),
  synonyms: said("workspaces.saveAlso"),
  section: "window",
  keys: "Mod+S",
  ofEngine: true,
  available: whenLive,
  run: (app) => saveWorkspaceDialog.open(app),
};

export const WORKSPACE_ACTIONS: readonly Action[] = [
  OPEN_FILE,
  OPEN_LAST_WORKSPACE,
  SAVE_WORKSPACE,
];

function lastWorkspace(state: State): string | null {
  const { recent } = workspaceSlice.of(state).files;
  return recent.find(({ kind }) => kind === "workspace")?.path ?? null;
}
