/* oxlint-disable unicorn/require-post-message-target-origin -- a thread's port, not a window: it has no origin */

// The thread that looks at the machine, so that reading ten thousand open files holds up no socket. Started by PortsThread.ts.

import { parentPort } from "node:worker_threads";
import { Refusal } from "../../../shared/model/failure.ts";
import { failureFrom } from "../../system/failureFrom.ts";
import { createSystemReader } from "../createSystemReader.ts";
import { MachineSockets } from "../MachineSockets.ts";
import type { PortsJob, PortsResult } from "./jobs.ts";

const port = parentPort;
if (port === null) throw new Error("this is the code of a thread, not a program");

/** Sockets in one part: the engine takes each in a turn of its own, and says so before it is given the next. */
const PART = 1000;

/** The part that was told last was taken. */
let taken: () => void = () => undefined;

const reader = createSystemReader();
// One that is not there is told of with the first look.
reader.catch(() => undefined);
const machine = reader.then((known) => new MachineSockets(known));
machine.catch(() => undefined);

function tell(result: PortsResult): void {
  port?.postMessage(result);
}

async function look(): Promise<void> {
  try {
    const { added, changed, removed, limits, at } = await (await machine).look();
    const sockets = [...added, ...changed];
    const ended = removed.map(({ id }) => id);
    for (let from = 0; from < Math.max(sockets.length, ended.length); from += PART) {
      const wait = new Promise<void>((resolve) => (taken = resolve));
      tell({
        type: "part",
        sockets: sockets.slice(from, from + PART),
        removed: ended.slice(from, from + PART),
      });
      await wait;
    }
    tell({ type: "looked", limits, at });
  } catch (error) {
    tell({
      type: "failed",
      failure: error instanceof Refusal ? error.failure : failureFrom(error),
    });
  }
}

async function facts(token: number, pid: number): Promise<void> {
  const known = await reader.then((system) => system.process(pid)).catch(() => null);
  tell({ type: "process", token, facts: known });
}

port.on("message", (job: PortsJob) => {
  if (job.type === "look") void look();
  else if (job.type === "taken") taken();
  else void facts(job.token, job.pid);
});
