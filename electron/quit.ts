// The end: the recording is completed before the process goes, but a disk that hangs cannot hold the program open.

import { app } from "electron";
import type { EngineKeeper } from "./engine/keepEngine.ts";
import { notice } from "./notice.ts";
import { t } from "./wording.ts";

const PATIENCE_MS = 5000;

export function closeEngineOnQuit(engine: EngineKeeper): void {
  let closing = false;
  // will-quit comes after every window has agreed to close.
  app.on("will-quit", (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    const patience = setTimeout(() => leave(t("desktop.tookTooLong")), PATIENCE_MS);
    engine.close().then(
      () => {
        clearTimeout(patience);
        app.exit(0);
      },
      (error: unknown) => leave(String(error)),
    );
  });
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
}

function leave(reason: string): void {
  notice(t("desktop.mayLackItsEnd", { reason }));
  app.exit(1);
}
