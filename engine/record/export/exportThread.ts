// A thread that exports packets, so that a large recording holds up neither sockets nor windows. Started by PacketExport.ts. What
// fails or is stopped leaves no file behind.

import * as fs from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { Refusal } from "../../../shared/model/failure.ts";
import type { ExportChoice, ExportProgress } from "../../../shared/model/recording.ts";
import { failureFrom } from "../../system/failureFrom.ts";
import { exportPackets, type Choice, type Exported } from "../read/exportPackets.ts";
import { Findings } from "../read/Findings.ts";
import { createFile } from "../write/target/createFile.ts";
import type { RecordingTarget } from "../write/target/RecordingTarget.ts";
import { isChosen, type ChosenEvents } from "./ChosenEvents.ts";
import type { ExportJob, FromExport, ToExport } from "./jobs.ts";

/** Milliseconds of work between two looks at whether it is to stop, and between two words on how far it has come. */
const SLICE = 25;

const port = parentPort;
if (port === null) throw new Error("this is the code of a thread, not a program");
const job = workerData as ExportJob;
let stopped = false;
const chosen = new Promise<ChosenEvents | null>((resolve) => {
  if (!job.chosen) resolve(null);
  port.on("message", (message: ToExport) => {
    if (message.type === "chosen") return resolve(message.events);
    stopped = true;
    resolve(null);
  });
});

function tell(message: FromExport): void {
  port?.postMessage(message);
}

/** Throws a Refusal, and what the system says. */
async function run(): Promise<void> {
  const findings = new Findings();
  const choice = job.chosen ? new LateChoice() : null;
  const { kind, end } = job;
  const exporting = exportPackets(job.source, { kind, findings, end, choice });
  // What cannot be read makes no file.
  const first = exporting.next();
  const target = createFile(job.file, job.existing);
  tell({ type: "begun", path: target.path });
  let whole = false;
  try {
    const events = await chosen;
    choice?.take(events);
    whole = await write(target, { exporting, first, findings, events });
  } finally {
    if (!whole) await finish(target, false);
    exporting.return(0);
  }
}

interface Writing {
  readonly exporting: Generator<Exported, number>;
  readonly first: IteratorResult<Exported, number>;
  readonly findings: Findings;
  readonly events: ChosenEvents | null;
}

/** Returns whether it is whole, and completed. */
async function write(
  target: RecordingTarget,
  { exporting, first, findings, events }: Writing,
): Promise<boolean> {
  let step = first;
  let [done, packets, bytes, withPackets] = [0, 0, 0, 0];
  const told = (state: ExportProgress["state"]): void => {
    const damage = { count: findings.damaged, places: findings.places };
    const choice = events === null ? null : choiceOf(events, withPackets);
    tell({
      type: "progress",
      progress: { done, of: job.end, packets, bytes, state, choice, damage },
    });
  };
  while (step.done !== true && !stopped) {
    const start = performance.now();
    while (step.done !== true && performance.now() - start < SLICE) {
      writeAll(target.fd, step.value.bytes);
      bytes += step.value.bytes.length;
      packets += step.value.packets;
      withPackets += step.value.events;
      done = step.value.position;
      step = exporting.next();
    }
    if (step.done !== true) told("going");
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (step.done !== true) {
    await finish(target, false);
    told("stopped");
    return true;
  }
  if (step.value > 0) findings.damage(job.end - step.value, step.value, "end");
  await finish(target, true);
  told("done");
  return true;
}

function choiceOf({ count, undecided, unseen }: ChosenEvents, withPackets: number): ExportChoice {
  return { events: count, withPackets, undecided, unseen };
}

/** The events that are wanted, once they are known. */
class LateChoice implements Choice {
  decidedTo = 0;
  #events: ChosenEvents | null = null;

  take(events: ChosenEvents | null): void {
    this.#events = events;
    this.decidedTo = Number.POSITIVE_INFINITY;
  }

  has(seq: number): boolean {
    return this.#events !== null && isChosen(this.#events, seq);
  }
}

async function finish(target: RecordingTarget, whole: boolean): Promise<void> {
  if (!whole) fs.rmSync(target.path, { force: true });
  await target.close();
}

function writeAll(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += fs.writeSync(fd, bytes, at);
}

try {
  await run();
} catch (error) {
  const failure =
    error instanceof Refusal ? error.failure : failureFrom(error, { endpoint: job.file });
  tell({ type: "failed", failure });
}
port.close();
