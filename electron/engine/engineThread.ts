/* oxlint-disable unicorn/require-post-message-target-origin -- a thread's port, not a window: it has no origin */

// The engine in a thread of the main process: a busy engine holds up no window, menu or second start, and a busy window no
// socket. Started by startEngineThread.ts.

import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import { createEngine } from "../../engine/createEngine.ts";
import { createLog } from "../../engine/diagnostics/createLog.ts";
import { noteEngine } from "../../engine/diagnostics/noteEngine.ts";
import type { Host } from "../../engine/feed/Caller.ts";
import type { EngineSetting, EngineResult, EngineJob } from "./jobs.ts";
import { openSettings } from "../../engine/settings/SettingsStore.ts";
import { threadTransport } from "./threadTransport.ts";

/** Milliseconds. A listener to events would make one of each read. */
const COUNT_EVERY_MS = 1000;

async function run(main: MessagePort, setting: EngineSetting): Promise<void> {
  const { folder, recentFile, info } = setting;
  const tell = (result: EngineResult) => main.postMessage(result);
  const host: Host = {
    info,
    reveal: (path) => tell({ type: "reveal", path }),
    checkForUpdates: () => tell({ type: "checkForUpdates" }),
  };
  const settings = await openSettings(setting.settings);
  const tellSettings = () => tell({ type: "settings", status: settings.status() });
  tellSettings();
  settings.onChange(tellSettings);
  const engine = await createEngine({
    recording: { file: null, folder },
    settings,
    recentFile,
    onRecent: (files) => tell({ type: "recent", files }),
  });
  const log = createLog(info.log);
  noteEngine(log, engine);
  let open = 0;
  const counting = setInterval(() => {
    const { openSockets } = engine.totals();
    if (openSockets !== open) tell({ type: "open", sockets: openSockets });
    open = openSockets;
  }, COUNT_EVERY_MS);
  async function close(): Promise<void> {
    clearInterval(counting);
    await engine.close();
    log.note("engine-ended");
    log.flushSync();
    tell({ type: "closed" });
    main.close();
  }
  main.on("message", (job: EngineJob) => {
    if (job.type === "attach") engine.attach(threadTransport(job.port), host);
    else if (job.type === "tellFacts") tell({ type: "facts", facts: engine.facts() });
    else if (job.type === "offer") void engine.offerFile(job.path);
    else if (job.type === "set")
      // What becomes of the file is told to the windows.
      settings.change(job.changes).catch(() => undefined);
    else void close();
  });
  tell({ type: "ready" });
}

if (parentPort === null) throw new Error("engineThread.ts is a thread's code");
await run(parentPort, workerData as EngineSetting);
