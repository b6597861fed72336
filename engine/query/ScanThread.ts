/* oxlint-disable unicorn/require-post-message-target-origin -- a thread's port, not a window: it has no origin */

// Threads that scan, started when one is needed and kept for the next one. A thread that does not come back (an
// expression that takes for ever on some payload) is ended.

import { Worker } from "node:worker_threads";
import type { FromThread, ToThread } from "./scan/messages.ts";

/** Idle threads kept. */
const MAX_IDLE = 2;
/** Milliseconds in which a thread must let go of its scan. */
const PATIENCE = 250;

export interface ScanThread {
  send(message: ToThread): void;
  /** Who is told; the newest takes the place of the one before. */
  onMessage(listener: (message: FromThread) => void): void;
  /** Ends its scan and gives it back. */
  release(): void;
}

export interface ScanThreads {
  take(): ScanThread;
  close(): Promise<void>;
}

/** Where the thread's code is: beside this file, or where the build puts it (every bundle lies one folder deep). */
function codeOf(here: string): URL {
  return here.endsWith(".ts")
    ? new URL("scan/scanThread.ts", here)
    : new URL("../engine/scanThread.js", here);
}

export function createScanThreads(): ScanThreads {
  const idle: Worker[] = [];
  const all = new Set<Worker>();

  function start(): Worker {
    const worker = new Worker(codeOf(import.meta.url));
    // A scan alone keeps no program alive.
    worker.unref();
    all.add(worker);
    worker.on("exit", () => {
      all.delete(worker);
      const at = idle.indexOf(worker);
      if (at !== -1) idle.splice(at, 1);
    });
    return worker;
  }
  function giveBack(worker: Worker): void {
    const late = setTimeout(() => void worker.terminate(), PATIENCE);
    late.unref();
    worker.removeAllListeners("message");
    worker.removeAllListeners("error");
    worker.on("error", () => clearTimeout(late));
    worker.on("message", (message: FromThread) => {
      if (message.type !== "closed") return;
      clearTimeout(late);
      worker.removeAllListeners("message");
      worker.removeAllListeners("error");
      if (idle.length < MAX_IDLE) idle.push(worker);
      else void worker.terminate();
    });
    worker.postMessage({ type: "close" } satisfies ToThread);
  }
  return {
    take() {
      const worker = idle.pop() ?? start();
      let held = true;
      return {
        send(message) {
          if (held) worker.postMessage(message);
        },
        onMessage(listener) {
          worker.removeAllListeners("message");
          worker.removeAllListeners("error");
          worker.on("message", listener);
          worker.on("error", (error: Error) =>
            listener({ type: "failed", code: "", message: error.message }),
          );
        },
        release() {
          if (!held) return;
          held = false;
          giveBack(worker);
        },
      };
    },
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
