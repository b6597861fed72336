// Follows the engine's library, and keeps what was typed last when the window goes.

import type { App } from "../app/App.ts";
import { say } from "../app/say.ts";
import { said } from "../../shared/words/said.ts";
import { keepEdits } from "./libraryActions.ts";
import { librarySlice } from "./libraryState.ts";

/** Returns its undo. */
export function keepLibrary(app: App): () => void {
  const watch = app.engine.watch(
    "library",
    {},
    {
      onUpdate(status) {
        const before = librarySlice.get(app).status;
        librarySlice.set(app, { status });
        const { path, setAside } = status;
        if (setAside !== null && setAside !== before?.setAside)
          say(app, said("libraryPlace.wasSetAside", { path, to: setAside }));
      },
      onEnd: () => undefined,
    },
  );
  const leave = (): void => void keepEdits(app);
  if (typeof window !== "undefined") window.addEventListener("pagehide", leave);
  return () => {
    watch.stop();
    if (typeof window !== "undefined") window.removeEventListener("pagehide", leave);
  };
}
