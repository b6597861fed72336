// The desktop program: steps in order, each in a file of its own.

import { join } from "node:path";
import { app, dialog, shell } from "electron";
import { createEngine, type Host } from "../engine/createEngine.ts";
import { lockDownContents, lockDownSession } from "./lockDown.ts";
import { setupMenu } from "./menu.ts";
import { registerPageScheme, servePage } from "./pageScheme.ts";
import { closeEngineOnQuit } from "./quit.ts";
import { recordingFolder } from "./recordingFolder.ts";
import { openWindow } from "./window.ts";

async function start(): Promise<void> {
  await app.whenReady();
  lockDownSession();
  servePage(join(import.meta.dirname, "../renderer"));

  const folder = recordingFolder();
  const engine = await createEngine({ recording: { file: null, folder } });
  closeEngineOnQuit(engine);

  const host: Host = {
    info: {
      kind: "electron",
      platform: process.platform,
      canReveal: true,
      version: app.getVersion(),
    },
    reveal: (path) => shell.showItemInFolder(path),
  };
  const preload = join(import.meta.dirname, "preload.cjs");
  const placeFile = join(app.getPath("userData"), "window.json");
  const newWindow = () => openWindow({ engine, host, preload, placeFile });

  setupMenu({ newWindow, recordingFolder: folder });
  // Only now: a second start during ours waits for nothing, its window simply comes with the first.
  app.on("second-instance", newWindow);
  app.on("activate", (_event, hasWindows) => {
    if (!hasWindows) newWindow();
  });
  newWindow();
}

// The scheme and the sandbox must be settled before the app is ready, and web contents locked down before there are any.
// Root, in a container, must ask for no sandbox: forced on, none of Chromium's processes would start.
if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
registerPageScheme();
lockDownContents();

if (app.requestSingleInstanceLock()) {
  start().catch((error: unknown) => {
    dialog.showErrorBox("Portscope could not start", String(error));
    app.exit(1);
  });
} else {
  app.quit();
}
