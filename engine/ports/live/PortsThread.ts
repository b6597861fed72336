/* oxlint-disable unicorn/require-post-message-target-origin -- a thread's port, not a window: it has no origin */

// Who looks at the machine for the engine: a thread that is started when somebody looks, and ended when nobody does.

import { Worker } from "node:worker_threads";
import type { Failure } from "../../../shared/model/failure.ts";
import type {
  MachineLimits,
  MachineSocket,
  ProcessFacts,
} from "../../../shared/model/machineSocket.ts";
import { failureFrom } from "../../system/failureFrom.ts";
import type { PortsJob, PortsResult } from "./jobs.ts";

/** Where the thread's code is: beside this file, or where the build puts it (every bundle lies one folder deep). */
function codeOf(here: string): URL {
  return here.endsWith(".ts")
    ? new URL("lookingThread.ts", here)
    : new URL("../engine/portsThread.js", here);
}

export interface LookTold {
  part(sockets: readonly MachineSocket[], removed: readonly number[]): void;
  looked(limits: MachineLimits, at: number): void;
  failed(failure: Failure): void;
}

export class PortsThread {
  readonly #told: LookTold;
  #worker: Worker | null = null;
  #token = 0;
  readonly #asked = new Map<number, (facts: ProcessFacts | null) => void>();

  constructor(told: LookTold) {
    this.#told = told;
  }

  look(): void {
    this.#send({ type: "look" });
  }

  process(pid: number): Promise<ProcessFacts | null> {
    const token = ++this.#token;
    return new Promise((resolve) => {
      this.#asked.set(token, resolve);
      this.#send({ type: "process", token, pid });
    });
  }

  /** Forgets what it knew of the machine. */
  end(): void {
    const worker = this.#worker;
    this.#worker = null;
    for (const answer of this.#asked.values()) answer(null);
    this.#asked.clear();
    void worker?.terminate();
  }

  #send(job: PortsJob): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(job);
  }

  #start(): Worker {
    const worker = new Worker(codeOf(import.meta.url));
    // A look alone keeps no program alive.
    worker.unref();
    worker.on("message", (result: PortsResult) => {
      if (this.#worker === worker) this.#take(result);
    });
    // Who waits for its look is told; the next look starts another.
    worker.on("error", (error) => {
      if (this.#worker !== worker) return;
      this.end();
      this.#told.failed(failureFrom(error));
    });
    return worker;
  }

  #take(result: PortsResult): void {
    switch (result.type) {
      case "part": {
        const worker = this.#worker;
        this.#told.part(result.sockets, result.removed);
        // Messages that wait are all given out in one turn: the next part is asked for in another.
        setImmediate(() => worker?.postMessage({ type: "taken" } satisfies PortsJob));
        return;
      }
      case "looked":
        return this.#told.looked(result.limits, result.at);
      case "failed":
        return this.#told.failed(result.failure);
      case "process":
        this.#asked.get(result.token)?.(result.facts);
        this.#asked.delete(result.token);
    }
  }
}
