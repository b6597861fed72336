// The desktop program: steps in order, each in a file of its own.

import { join } from "node:path";
import { app, dialog, shell } from "electron";
import { cutArguments } from "./cutArguments.ts";
import { askAfterCrash } from "./askAfterCrash.ts";
import { keepEngine } from "./engine/keepEngine.ts";
import { startEngineThread } from "./engine/startEngineThread.ts";
import { outliveGpuFaults } from "./gpuFaults.ts";
import { lockDownContents, lockDownSession } from "./lockDown.ts";
import { setupMenu } from "./menu.ts";
import { log, reportCrash, reportOwnCrash } from "./log.ts";
import { registerPageScheme, servePage } from "./pageScheme.ts";
import { closeEngineOnQuit } from "./quit.ts";
import { recordingFolder } from "./recordingFolder.ts";
import { showSettings } from "./showSettings.ts";
import { answerLaterStarts, askFirst } from "./soleInstance.ts";
import { openWindow } from "./window.ts";
import { notice } from "./notice.ts";
import { followSystem, t } from "./wording.ts";

async function start(): Promise<void> {
  log.note("started", { version: app.getVersion(), kind: "electron" });
  app.on("quit", (_event, code) => {
    log.note("ended", { code });
    log.flushSync();
  });
  await app.whenReady();
  await followSystem([app.getLocale()]);
  lockDownSession();
  servePage(join(import.meta.dirname, "../renderer"));

  const folder = recordingFolder();
  const info = {
    kind: "electron",
    platform: process.platform,
    canReveal: true,
    version: app.getVersion(),
    log: log.file,
  } as const;
  let report: string | null = null;
  const engine = await keepEngine({
    start: (onCrash) =>
      startEngineThread({
        code: new URL("engineThread.js", import.meta.url),
        setting: { folder, info, settings: join(app.getPath("userData"), "settings.json") },
        onSettings: showSettings,
        reveal: (path) => shell.showItemInFolder(path),
        onCrash(reason, stack) {
          report = reportCrash("engine", stack);
          onCrash(reason);
        },
      }),
    ask: (reason) => askAfterCrash({ reason, folder, report }),
  });
  closeEngineOnQuit(engine);

  const preload = join(import.meta.dirname, "preload.cjs");
  const placeFile = join(app.getPath("userData"), "window.json");
  const newWindow = () => openWindow({ engine, preload, placeFile });

  const facts = async () => (await engine.current()?.facts()) ?? null;
  setupMenu({ newWindow, recordingFolder: folder, facts });
  // Only now: a second start during ours waits for nothing, its window simply comes with the first.
  onLaterStart.push(newWindow);
  app.on("activate", (_event, hasWindows) => {
    if (!hasWindows) newWindow();
  });
  newWindow();
}

/** What a later start of the program brings about here; nothing until there is a window to show. */
const onLaterStart: (() => void)[] = [];

async function startOnce(): Promise<void> {
  const file = join(app.getPath("userData"), "instance.json");
  const answer = await askFirst(file);
  if (answer === "silent") return leave(1, t("desktop.stillThere"));
  // Lost between two that start at once: Chromium has told the other.
  if (answer === "opened" || !app.requestSingleInstanceLock()) return leave(0);
  const tell = () => {
    for (const run of onLaterStart) run();
  };
  app.on("second-instance", tell);
  app.on("quit", answerLaterStarts(file, tell));
  await start();
}

function leave(code: number, sentence = ""): void {
  if (sentence !== "") notice(sentence);
  app.exit(code);
}

// The scheme and the sandbox must be settled before the app is ready, and web contents locked down before there are any.
// Root, in a container, must ask for no sandbox: forced on, none of Chromium's processes would start.
if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
outliveGpuFaults(join(app.getPath("userData"), "graphics.json"));
reportOwnCrash();
registerPageScheme();
lockDownContents();

const shorter = cutArguments(process.argv.slice(1));
if (shorter !== null) {
  app.relaunch({ args: [...shorter] });
  app.exit(0);
} else {
  startOnce().catch((error: unknown) => {
    dialog.showErrorBox(t("desktop.couldNotStart"), String(error));
    app.exit(1);
  });
}
