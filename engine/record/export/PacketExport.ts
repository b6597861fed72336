// An export under way: a thread that writes a recording's packets into a file, and how far it has come.

import { Worker } from "node:worker_threads";
import { Refusal, type Failure } from "../../../shared/model/failure.ts";
import type { ExportProgress } from "../../../shared/model/recording.ts";
import type { Feed } from "../../feed/Feed.ts";
import type { ExportJob, FromExport, ToExport } from "./jobs.ts";
import { said, type Text } from "../../../shared/words/said.ts";

/** Where the thread's code is: beside this file, or where the build puts it (every bundle lies one folder deep). */
function codeOf(here: string): URL {
  return here.endsWith(".ts")
    ? new URL("exportThread.ts", here)
    : new URL("../engine/exportThread.js", here);
}

export class PacketExport {
  /** The file's name, once it is made. Rejects with a Refusal where it cannot be, or the recording cannot be read. */
  readonly begun: Promise<string>;
  readonly #worker: Worker;
  readonly #gone: Promise<void>;
  #newest: ExportProgress | null = null;
  #failure: Failure | null = null;
  #ended = false;
  readonly #watching = new Set<() => void>();

  constructor(job: ExportJob) {
    const worker = new Worker(codeOf(import.meta.url), { workerData: job });
    // An export alone keeps no program alive.
    worker.unref();
    this.#worker = worker;
    this.#gone = new Promise((resolve) => worker.once("exit", () => resolve()));
    this.begun = new Promise((resolve, reject) => {
      worker.on("message", (message: FromExport) => {
        if (message.type === "begun") return resolve(message.path);
        if (message.type === "failed") this.#fail(message.failure);
        else this.#newest = message.progress;
        this.#wake();
      });
      worker.on("error", (error) => this.#fail(died(String(error))));
      worker.on("exit", () => {
        this.#ended = true;
        const last = this.#newest?.state ?? "going";
        if (last === "going") this.#fail(died(said("record.threadEnded")));
        if (this.#failure !== null) reject(new Refusal(this.#failure));
        this.#wake();
      });
    });
    this.begun.catch(() => undefined);
  }

  /** How far it has come; ends with a Refusal where it failed. */
  progress(wake: () => void): Feed<ExportProgress> {
    let told: ExportProgress | null = null;
    this.#watching.add(wake);
    return {
      take: () => {
        if (this.#failure !== null) throw new Refusal(this.#failure);
        if (this.#newest === null || this.#newest === told) return null;
        told = this.#newest;
        return { value: told, whole: true };
      },
      reset() {
        told = null;
      },
      close: () => void this.#watching.delete(wake),
    };
  }

  /** Whether it is known how it ended. */
  get over(): boolean {
    const state = this.#newest?.state ?? "going";
    return this.#ended || this.#failure !== null || state !== "going";
  }

  /** Resolves when its thread has gone, and the file with it unless it was whole. */
  async stop(): Promise<void> {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window: it has no origin
    if (!this.#ended) this.#worker.postMessage({ type: "stop" } satisfies ToExport);
    await this.#gone;
  }

  #fail(failure: Failure): void {
    this.#failure ??= failure;
  }

  #wake(): void {
    for (const wake of this.#watching) wake();
  }
}

function died(why: Text): Failure {
  return {
    code: "PORTSCOPE_EXPORT",
    syscall: "",
    sentence: said("record.exportEndedBeforeItWasWhole", { why }),
    next: said("record.exportAgainRecordingGoesOn"),
  };
}
