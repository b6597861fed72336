// Recordings that are open, and files that were opened last, for the palette.

import type { App } from "../app/App.ts";
import { refuse } from "../app/attempt.ts";
import type { Found } from "../app/finds.ts";
import { fileName } from "../kit/fileName.ts";
import { goTo } from "../sources/openRecording.ts";
import { sourcesSlice } from "../sources/sourcesState.ts";
import { openPath } from "./workspaceActions.ts";
import { workspaceSlice } from "./workspaceState.ts";

export function foundFiles({ home, source: shown, t }: App): readonly Found[] {
  const also = t("sources.openAlso");
  const { list } = sourcesSlice.get(home);
  const open = list
    .filter(({ source }) => source !== shown)
    .map(({ source, path }): Found => ({
      id: `source-${source}`,
      title: t("sources.show", { name: fileName(path) }),
      also,
      note: path,
      run: (app) => goTo(app, source),
    }));
  const recent = workspaceSlice
    .get(home)
    .files.recent.filter(({ path }) => list.every((status) => status.path !== path))
    .map(({ path, kind }): Found => ({
      id: `recent-${path}`,
      title: t("workspaces.openNamed", { name: fileName(path) }),
      also: `${also}, ${t(kind === "workspace" ? "workspaces.openAlso" : "workspaces.recent")}`,
      note: path,
      run: (app) =>
        void openPath(app, path).then((failure) => {
          if (failure !== null) refuse(app, failure);
        }),
    }));
  return [...open, ...recent];
}
