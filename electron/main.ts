// The desktop program: steps in order, each in a file of its own.

import { join } from "node:path";
import { app, dialog, shell } from "electron";
import type { SettingValues } from "../shared/settings/settingValues.ts";
import { cutArguments } from "./cutArguments.ts";
import { askAfterCrash } from "./askAfterCrash.ts";
import { keepEngine } from "./engine/keepEngine.ts";
import { startEngineThread } from "./engine/startEngineThread.ts";
import { outliveGpuFaults } from "./gpuFaults.ts";
import { engineWindows, focusedEngineWindow } from "./guideWindow.ts";
import { lockDownContents, lockDownSession } from "./lockDown.ts";
import { setupMenu, showRecent } from "./menu.ts";
import { namedFile } from "./namedFile.ts";
import { log, reportCrash, reportOwnCrash } from "./log.ts";
import { registerPageScheme, servePage } from "./pageScheme.ts";
import { closeEngineOnQuit } from "./quit.ts";
import { recordingFolder } from "./recordingFolder.ts";
import { setupUpdates } from "./setupUpdates.ts";
import { showSettings } from "./showSettings.ts";
import { answerLaterStarts, askFirst } from "./soleInstance.ts";
import { focusWindow, openWindow } from "./window.ts";
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
  let open = 0;
  let asksAtQuit = true;
  let looksForUpdates: SettingValues["updates"] = "ask";
  const updates = setupUpdates({
    choice: () => looksForUpdates,
    setChoice: (choice) => engine.current()?.set({ updates: choice }),
  });
  const engine = keepEngine({
    start: (onCrash) =>
      startEngineThread({
        code: new URL("engineThread.js", import.meta.url),
        setting: {
          folder,
          recentFile: join(app.getPath("userData"), "recent.json"),
          info,
          settings: join(app.getPath("userData"), "settings.json"),
        },
        onSettings(status) {
          looksForUpdates = status.values.updates ?? "ask";
          asksAtQuit = status.values["ask.quit"] ?? true;
          showSettings(status);
        },
        reveal: (path) => shell.showItemInFolder(path),
        onRecent: showRecent,
        onCheckForUpdates: () => updates.check(),
        // Where a dock or task bar has a badge; elsewhere nothing.
        onOpenSockets(count) {
          open = count;
          app.setBadgeCount(count);
        },
        onCrash(reason, stack) {
          report = reportCrash("engine", stack);
          open = 0;
          onCrash(reason);
        },
      }),
    ask: (reason) => askAfterCrash({ reason, folder, report }),
  });
  closeEngineOnQuit({ engine, openSockets: () => open, asks: () => asksAtQuit });

  const preload = join(import.meta.dirname, "preload.cjs");
  const placeFile = join(app.getPath("userData"), "window.json");
  const newWindow = () => openWindow({ engine, preload, placeFile });

  const facts = async () => (await engine.current()?.facts()) ?? null;
  /** The windows ask about it; nothing of it is opened before. */
  const openNamed = (path: string) => {
    const [first] = engineWindows();
    if (first === undefined) newWindow();
    else focusWindow(focusedEngineWindow() ?? first);
    // Where it cannot begin, that is told of below.
    void engine.started.then(
      () => engine.current()?.offer(path),
      () => {},
    );
  };
  setupMenu({
    newWindow,
    openFile: openNamed,
    recordingFolder: folder,
    facts,
    checkForUpdates: () => updates.check(),
  });
  // Only now: a second start during ours waits for nothing, its window simply comes with the first.
  onLaterStart.push((named) => (named === null ? newWindow() : openNamed(named)));
  app.on("activate", (_event, hasWindows) => {
    if (!hasWindows) newWindow();
  });
  // It loads while the engine's thread begins: its page is given a line to it once both are there.
  newWindow();
  updates.begin();
  await engine.started;
  const named = openedByFinder ?? namedFile(process.argv.slice(1), process.cwd());
  if (named !== null) engine.current()?.offer(named);
}

/** The file that macOS asked for before there was a window. */
let openedByFinder: string | null = null;
app.on("open-file", (event, path) => {
  event.preventDefault();
  if (onLaterStart.length === 0) openedByFinder = path;
  else for (const run of onLaterStart) run(path);
});

/** What a later start of the program brings about here; nothing until there is a window to show. */
const onLaterStart: ((named: string | null) => void)[] = [];

async function startOnce(): Promise<void> {
  const file = join(app.getPath("userData"), "instance.json");
  const ours = namedFile(process.argv.slice(1), process.cwd());
  const answer = await askFirst(file, undefined, ours);
  if (answer === "silent") return leave(1, t("desktop.stillThere"));
  // Lost between two that start at once: Chromium has told the other.
  if (answer === "opened" || !app.requestSingleInstanceLock()) return leave(0);
  const tell = (named: string | null) => {
    for (const run of onLaterStart) run(named);
  };
  app.on("second-instance", (_event, args, directory) => tell(namedFile(args.slice(1), directory)));
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
