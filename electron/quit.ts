// The end: it is asked about where sockets are open; the recording is completed before the process goes, but a disk that hangs cannot
// hold the program open.

import { app, type BrowserWindow } from "electron";
import { answerNoMore, ask } from "./ask.ts";
import type { EngineKeeper } from "./engine/keepEngine.ts";
import { engineWindows, focusedEngineWindow } from "./guideWindow.ts";
import { notice } from "./notice.ts";
import { t } from "./wording.ts";

const PATIENCE_MS = 5000;

export interface QuitSetting {
  readonly engine: EngineKeeper;
  /** How many sockets are open. */
  openSockets(): number;
  /** Whether the person wants to be asked before they are closed. */
  asks(): boolean;
}

export function closeEngineOnQuit({ engine, openSockets, asks }: QuitSetting): void {
  let closing = false;
  /** The person has said so, or the system has, whom nobody asks. */
  let decided = false;
  let asking = false;

  async function askThen(window: BrowserWindow | null, yes: () => void): Promise<void> {
    if (asking) return;
    asking = true;
    // A signal that comes meanwhile has decided, whatever becomes of the question.
    if (await isWanted(window, openSockets())) decided = true;
    asking = false;
    if (decided) yes();
  }
  const mustAsk = () => !decided && asks() && openSockets() > 0;
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const)
    process.on(signal, () => {
      decided = true;
      answerNoMore();
      app.quit();
    });
  app.on("before-quit", (event) => {
    if (!mustAsk()) return;
    event.preventDefault();
    void askThen(focusedEngineWindow() ?? engineWindows()[0] ?? null, () => app.quit());
  });
  // Where the program ends with its last window, that is asked before the window is gone.
  if (process.platform !== "darwin")
    app.on("browser-window-created", (_event, window) => {
      window.on("close", (event) => {
        if (engineWindows().length > 1 || !engineWindows().includes(window) || !mustAsk()) return;
        event.preventDefault();
        void askThen(window, () => window.close());
      });
    });
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

function isWanted(window: BrowserWindow | null, open: number): Promise<boolean> {
  return ask(window, {
    type: "question",
    message: t("desktop.quitAsks", { open }),
    detail: t("desktop.quitAbout"),
    buttons: [t("desktop.quit"), t("desktop.stay")],
  });
}

function leave(reason: string): void {
  notice(t("desktop.mayLackItsEnd", { reason }));
  app.exit(1);
}
