// Follows which files the engine has open: what is closed anywhere is shown here no more.

import type { App } from "../app/App.ts";
import { forgetSource } from "../app/shownSource.ts";
import { sourcesSlice } from "./sourcesState.ts";

/** Returns its undo. */
export function keepSources(app: App): () => void {
  const watch = app.engine.watch(
    "sources",
    {},
    {
      onUpdate({ sources }) {
        const before = sourcesSlice.get(app).list;
        sourcesSlice.set(app, { list: sources });
        const open = new Set(sources.map(({ source }) => source));
        // One that was opened a moment ago is not listed yet.
        for (const { source } of before) if (!open.has(source)) forgetSource(app, source);
      },
      onEnd: () => undefined,
    },
  );
  return () => watch.stop();
}
