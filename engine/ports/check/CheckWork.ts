// A check of ports as one of what runs: its thread, what it found, how far it is.

import { Worker } from "node:worker_threads";
import type { Failure } from "../../../shared/model/failure.ts";
import {
  isReached,
  type CheckLookup,
  type CheckOrder,
  type PortCheck,
} from "../../../shared/model/portCheck.ts";
import type { RunOutcome, RunWork } from "../../../shared/model/running.ts";
import { failureFrom } from "../../system/failureFrom.ts";
import { Latencies } from "../../talk/running/Latencies.ts";
import type { RunVoice, Work } from "../../talk/running/Work.ts";
import type { CheckJob, CheckTold } from "./checkJobs.ts";
import { CheckLog } from "./CheckLog.ts";
import { endsOf } from "./runCheck.ts";

/** Where the thread's code is: beside this file, or where the build puts it (every bundle lies one folder deep). */
function codeOf(here: string): URL {
  return here.endsWith(".ts")
    ? new URL("checkThread.ts", here)
    : new URL("../engine/checkThread.js", here);
}

export class CheckWork implements Work {
  readonly step = null;
  readonly ended: Promise<RunOutcome>;
  readonly log = new CheckLog();
  readonly #order: CheckOrder;
  readonly #voice: Pick<RunVoice, "changed">;
  readonly #worker: Worker;
  readonly #times = new Latencies();
  readonly #reaches: Record<PortCheck["reach"], number> = {
    ...{ open: 0, answered: 0, refused: 0, "no-answer": 0, unreachable: 0, failed: 0 },
  };
  #lookup: CheckLookup | null = null;
  #end: (outcome: RunOutcome) => void = () => {};

  constructor(order: CheckOrder, voice: Pick<RunVoice, "changed">) {
    this.#order = order;
    this.#voice = voice;
    this.#worker = new Worker(codeOf(import.meta.url), { workerData: order });
    this.ended = new Promise((resolve) => {
      this.#end = (outcome) => {
        void this.#worker.terminate();
        resolve(outcome);
      };
    });
    this.#worker.on("message", (told: CheckTold) => this.#take(told));
    this.#worker.on("error", (error) => this.#end(failedWith(failureFrom(error))));
  }

  told(): RunWork {
    const { protocol, host, every, count } = this.#order;
    const of = every === null ? this.log.ends.length || null : count;
    return {
      kind: "check",
      progress: {
        ...{ protocol, host, every, of, lookup: this.#lookup, done: this.log.next },
        reaches: { ...this.#reaches },
        times: this.#times.told(),
      },
    };
  }

  pause(): void {
    this.#send("pause");
  }

  resume(): void {
    this.#send("resume");
  }

  stop(): void {
    this.#end({ how: "stopped" });
  }

  #send(job: CheckJob): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.#worker.postMessage(job);
  }

  #take(told: CheckTold): void {
    if (told.type === "over")
      return this.#end(told.failure === null ? { how: "done" } : failedWith(told.failure));
    if (told.type === "lookedUp") {
      this.#lookup = told.lookup;
      this.log.ends = endsOf(this.#order.ports, told.lookup.addresses);
    } else {
      for (const result of told.results) {
        this.#reaches[result.reach] += 1;
        if (isReached(result)) this.#times.add(result.ms * 1000);
      }
      this.log.add(told.results);
    }
    this.#voice.changed();
  }
}

function failedWith(failure: Failure): RunOutcome {
  const problem = { reason: failure.sentence, expected: null, got: null, failure, place: null };
  return { how: "failed", problem };
}
