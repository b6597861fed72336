// An export under way: a thread that writes a recording's packets into a file, and how far it has come.

import { Worker } from "node:worker_threads";
import { Refusal, type Failure } from "../../../shared/model/failure.ts";
import type { ExportProgress } from "../../../shared/model/recording.ts";
import type { Feed } from "../../feed/Feed.ts";
import type { ChosenEvents } from "./ChosenEvents.ts";
import type { ExportJob, FromExport, ToExport } from "./jobs.ts";
import { NO_DAMAGE } from "../../../shared/model/damage.ts";
import { said, type Text } from "../../../shared/words/said.ts";

/** Where the thread's code is: beside this file, or where the build puts it (every bundle lies one folder deep). */
function codeOf(here: string): URL {
  return here.endsWith(".ts")
    ? new URL("exportThread.ts", here)
    : new URL("../engine/exportThread.js", here);
}

/** Looks for the events that are wanted; ends early where the signal is aborted. Throws a Refusal. */
export type ChooseEvents = (
  onProgress: (done: number, of: number) => void,
  signal: AbortSignal,
) => Promise<ChosenEvents>;

export class PacketExport {
  /** The file's name, once it is made. Rejects with a Refusal where it cannot be, or the recording cannot be read. */
  readonly begun: Promise<string>;
  readonly #worker: Worker;
  readonly #gone: Promise<void>;
  #newest: ExportProgress | null = null;
  #failure: Failure | null = null;
  #ended = false;
  readonly #watching = new Set<() => void>();
  readonly #choosing = new AbortController();

  /** `choose`: where not every packet is wanted. */
  constructor(job: ExportJob, choose: ChooseEvents | null) {
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
        this.#choosing.abort();
        const last = this.#newest?.state ?? "going";
        if (last === "going" || last === "choosing") this.#fail(died(said("record.threadEnded")));
        if (this.#failure !== null) reject(new Refusal(this.#failure));
        this.#wake();
      });
    });
    this.begun.catch(() => undefined);
    if (choose !== null) void this.#choose(choose);
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
    return this.#ended || this.#failure !== null || state === "done" || state === "stopped";
  }

  /** Resolves when its thread has gone, and the file with it unless it was whole. */
  async stop(): Promise<void> {
    this.#choosing.abort();
    this.#send({ type: "stop" });
    await this.#gone;
  }

  async #choose(choose: ChooseEvents): Promise<void> {
    const onProgress = (done: number, of: number): void => {
      if (this.#choosing.signal.aborted || this.#ended) return;
      this.#newest = { ...CHOOSING, done, of };
      this.#wake();
    };
    try {
      // Whoever asks is told of the file first: where it cannot be made nothing is looked for.
      await this.begun;
      const events = await choose(onProgress, this.#choosing.signal);
      this.#send({ type: "chosen", events });
    } catch (error) {
      if (this.#choosing.signal.aborted) return;
      this.#fail(error instanceof Refusal ? error.failure : died(String(error)));
      this.#send({ type: "stop" });
      this.#wake();
    }
  }

  #send(message: ToExport): void {
    if (this.#ended) return;
    const moved = message.type === "chosen" ? [message.events.bits.buffer] : [];
    this.#worker.postMessage(message, moved);
  }

  #fail(failure: Failure): void {
    this.#failure ??= failure;
  }

  #wake(): void {
    for (const wake of this.#watching) wake();
  }
}

const CHOOSING = {
  packets: 0,
  bytes: 0,
  state: "choosing",
  choice: null,
  damage: NO_DAMAGE,
} as const satisfies Partial<ExportProgress>;

function died(why: Text): Failure {
  return {
    code: "PORTSCOPE_EXPORT",
    syscall: "",
    sentence: said("record.exportEndedBeforeItWasWhole", { why }),
    next: said("record.exportAgainRecordingGoesOn"),
  };
}
