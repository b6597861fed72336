/* oxlint-disable unicorn/require-post-message-target-origin -- a thread's port, not a window: it has no origin */

// The thread of one check: a thousand connections and handshakes of TLS hold up no socket of ours. Started by CheckWork.ts.

import { parentPort, workerData } from "node:worker_threads";
import type { CheckOrder } from "../../../shared/model/portCheck.ts";
import { now } from "../../system/clock.ts";
import { Gate } from "../../talk/Gate.ts";
import type { CheckJob, CheckTold, FoundEnd } from "./checkJobs.ts";
import { runCheck } from "./runCheck.ts";

const port = parentPort;
if (port === null) throw new Error("this is the code of a thread, not a program");

/** Results in one message: the engine takes each message in a turn of its own. */
const PART = 500;
/** ms that a result waits for others. */
const GATHERED = 50;

const gate = new Gate(true);
let waiting: FoundEnd[] = [];
let timer: NodeJS.Timeout | null = null;

function tell(told: CheckTold): void {
  port?.postMessage(told);
}

function flush(): void {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  if (waiting.length > 0) tell({ type: "found", results: waiting });
  waiting = [];
}

port.on("message", (job: CheckJob) => {
  if (job === "pause") gate.close();
  else gate.open();
});

// What it is started with is checked at the door.
const failure = await runCheck(workerData as CheckOrder, {
  signal: new AbortController().signal,
  gate,
  lookedUp: (lookup) => tell({ type: "lookedUp", lookup }),
  found(end, { reach, ms, failure, bytes, spoke, tls }) {
    // A part of a pool would cross with all of the pool.
    const own = bytes === null ? null : Uint8Array.from(bytes);
    waiting.push({ ...{ reach, ms, failure, spoke, tls }, bytes: own, end, time: now() });
    if (waiting.length >= PART) flush();
    else timer ??= setTimeout(flush, GATHERED);
  },
});
flush();
tell({ type: "over", failure });
