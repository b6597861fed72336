// The end: the recording is completed before the process goes, but a disk that hangs cannot hold the program open.

import { app } from "electron";
import type { EngineKeeper } from "./engine/keepEngine.ts";

const PATIENCE_MS = 5000;

export function closeEngineOnQuit(engine: EngineKeeper): void {
  let closing = false;
  // will-quit comes after every window has agreed to close.
  app.on("will-quit", (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    const patience = setTimeout(() => leave("it took too long"), PATIENCE_MS);
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
  process.stderr.write(`portscope: the recording may lack its end: ${reason}\n`);
  app.exit(1);
}
