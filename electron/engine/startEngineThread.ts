/* oxlint-disable unicorn/require-post-message-target-origin -- a thread's port, not a window: it has no origin */

// The main thread's side of the engine: starts its thread, gives windows their pipes, hears of its end.
//
//     const engine = await startEngineThread({ code, setting, reveal, onCrash });
//     engine.attach(port1);
//     await engine.close();

import { MessageChannel, Worker } from "node:worker_threads";
import type { EngineFacts } from "../../shared/model/program.ts";
import type { EngineSetting, EngineResult, EngineJob } from "./jobs.ts";
import type { SettingsRecord } from "../../shared/settings/parseSettings.ts";
import type { SettingsStatus } from "../../shared/settings/settingValues.ts";
import { joinPorts, type Join, type PagePort } from "./joinPorts.ts";
import type { RecentFile } from "../../shared/model/workspaces.ts";
import { t } from "../wording.ts";

export interface EngineThreadOptions {
  /** The built engineThread.ts. */
  readonly code: URL;
  readonly setting: EngineSetting;
  reveal(path: string): void;
  /** What is set: before it is ready, and whenever it is another. */
  onSettings(status: SettingsStatus): void;
  /** The recent files, at first and whenever they change. */
  onRecent(files: readonly RecentFile[]): void;
  /** How many sockets are open, whenever that is another number. */
  onOpenSockets(count: number): void;
  onCheckForUpdates(): void;
  /** The thread ended by itself, all its sockets with it. The recording is whole up to its last block. */
  onCrash(reason: string, stack: string): void;
}

export interface EngineThread {
  /** Serves one window until its port closes. What it sends is checked. */
  attach(port: PagePort): Join;
  /** Its numbers; null where it does not answer in time. */
  facts(): Promise<EngineFacts | null>;
  /** Has the windows ask about a file. */
  offer(path: string): void;
  /** Settings, as somebody at a window changes them. */
  set(changes: SettingsRecord): void;
  /** Closes every socket and completes the recording. Settles at once where the thread has crashed. */
  close(): Promise<void>;
}

/** ms that a busy engine has to tell its numbers. */
const FACTS_PATIENCE = 2000;

/** Throws what its thread died of before it was ready. */
export function startEngineThread(options: EngineThreadOptions): Promise<EngineThread> {
  const worker = new Worker(options.code, { workerData: options.setting, name: "engine" });
  const joins = new Set<Join>();
  let state: "starting" | "running" | "ended" = "starting";
  const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  const tell = (job: EngineJob) => worker.postMessage(job);

  const thread: EngineThread = {
    attach(page) {
      const { port1, port2 } = new MessageChannel();
      const join = joinPorts(page, port1);
      joins.add(join);
      join.onClose(() => joins.delete(join));
      if (state === "running") worker.postMessage({ type: "attach", port: port2 }, [port2]);
      else join.close();
      return join;
    },
    facts: () => askFacts(worker),
    offer(path) {
      if (state === "running") tell({ type: "offer", path });
    },
    set(changes) {
      if (state === "running") tell({ type: "set", changes });
    },
    async close() {
      if (state === "running") tell({ type: "close" });
      await ended;
    },
  };
  function end(reason: string | null, stack = reason ?? ""): void {
    const crashed = state === "running" && reason !== null;
    state = "ended";
    for (const join of [...joins]) join.close();
    if (crashed) options.onCrash(reason, stack);
  }
  return new Promise((resolve, reject) => {
    worker.on("message", (result: EngineResult) => {
      if (result.type === "ready") {
        state = "running";
        resolve(thread);
      } else if (result.type === "reveal") options.reveal(result.path);
      else if (result.type === "checkForUpdates") options.onCheckForUpdates();
      else if (result.type === "settings") options.onSettings(result.status);
      else if (result.type === "recent") options.onRecent(result.files);
      else if (result.type === "open") options.onOpenSockets(result.sockets);
      else if (result.type === "closed") end(null);
    });
    worker.on("error", (error) => {
      reject(error);
      if (error instanceof Error) end(`${error.name}: ${error.message}`, error.stack);
      else end(String(error));
    });
    worker.on("exit", (code) => {
      reject(new Error(`the engine's thread ended with ${code}`));
      end(t("desktop.threadEnded", { code }));
    });
  });
}

function askFacts(worker: Worker): Promise<EngineFacts | null> {
  return new Promise((resolve) => {
    const end = (facts: EngineFacts | null) => {
      clearTimeout(patience);
      worker.off("message", hear);
      resolve(facts);
    };
    const hear = (result: EngineResult) => {
      if (result.type === "facts") end(result.facts);
    };
    const patience = setTimeout(() => end(null), FACTS_PATIENCE);
    worker.on("message", hear);
    worker.postMessage({ type: "tellFacts" } satisfies EngineJob);
  });
}
