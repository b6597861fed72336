/* oxlint-disable unicorn/require-post-message-target-origin -- a thread's port, not a window: it has no origin */

// Threads that scan, started when one is needed and kept for the next one. A thread that does not come back (an
// expression that takes for ever on some payload) is ended.

import { Worker } from "node:worker_threads";
import type { ScanResult, ScanJob } from "./scan/jobs.ts";

/** Idle threads kept. */
const MAX_IDLE = 2;
/** Milliseconds in which a thread must let go of its scan. */
const PATIENCE = 250;
/**
 * Threads that are letting go, from which on the next one wanted is one of these: starting one takes longer, and a filter
 * that changes with every key would start one for each.
 */
const MAX_RETURNING = 4;

export interface ScanThread {
  send(job: ScanJob): void;
  /** Who is told; the newest takes the place of the one before. */
  onResult(listener: (result: ScanResult) => void): void;
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
  const returning = new Set<Worker>();
  /** Who waits for a thread, in their order. */
  const waiting = new Set<(worker: Worker) => void>();

  function start(): Worker {
    const worker = new Worker(codeOf(import.meta.url));
    // A scan alone keeps no program alive.
    worker.unref();
    all.add(worker);
    worker.on("exit", () => {
      all.delete(worker);
      returning.delete(worker);
      const at = idle.indexOf(worker);
      if (at !== -1) idle.splice(at, 1);
      handOut();
    });
    return worker;
  }
  function handOut(): void {
    for (const consumer of waiting) {
      const worker = idle.pop() ?? (returning.size < MAX_RETURNING ? start() : null);
      if (worker === null) return;
      waiting.delete(consumer);
      consumer(worker);
    }
  }
  function giveBack(worker: Worker): void {
    if (!all.has(worker)) return;
    returning.add(worker);
    const late = setTimeout(() => void worker.terminate(), PATIENCE);
    late.unref();
    worker.removeAllListeners("message");
    worker.removeAllListeners("error");
    worker.on("error", () => clearTimeout(late));
    worker.on("message", (result: ScanResult) => {
      if (result.type !== "closed") return;
      clearTimeout(late);
      worker.removeAllListeners("message");
      worker.removeAllListeners("error");
      returning.delete(worker);
      if (waiting.size > 0 || idle.length < MAX_IDLE) idle.push(worker);
      else void worker.terminate();
      handOut();
    });
    worker.postMessage({ type: "close" } satisfies ScanJob);
  }
  return {
    take() {
      let worker: Worker | null = null;
      let held = true;
      /** What is told before there is a thread to tell it to. */
      const early: ScanJob[] = [];
      let listener: (result: ScanResult) => void = () => {};
      const begin = (given: Worker): void => {
        worker = given;
        given.removeAllListeners("message");
        given.removeAllListeners("error");
        given.on("message", (result: ScanResult) => listener(result));
        given.on("error", (error: Error) =>
          listener({ type: "failed", failure: null, code: "", message: error.message }),
        );
        for (const job of early.splice(0)) given.postMessage(job, handedOver(job));
      };
      waiting.add(begin);
      handOut();
      return {
        send(job) {
          if (!held) return;
          if (worker === null) early.push(job);
          else worker.postMessage(job, handedOver(job));
        },
        onResult(next) {
          listener = next;
        },
        release() {
          if (!held) return;
          held = false;
          early.length = 0;
          if (worker === null) waiting.delete(begin);
          else giveBack(worker);
        },
      };
    },
    async close() {
      waiting.clear();
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

/** What goes to the thread instead of being copied. */
function handedOver(job: ScanJob): ArrayBuffer[] {
  if (job.type === "scan" || job.type === "hear") return job.columns === null ? [] : [job.columns];
  if (job.type === "talks")
    return job.windows
      .flatMap(({ parts }) => parts)
      .flatMap(({ columns }) => (columns === null ? [] : [columns]));
  if (job.type !== "replay" || job.step.kind !== "reads") return [];
  return job.step.reads.map(({ bytes }) => bytes.buffer);
}
