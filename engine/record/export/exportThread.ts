// A thread that exports packets, so that a large recording holds up neither sockets nor windows. Started by PacketExport.ts. What
// fails or is stopped leaves no file behind.

import * as fs from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { Refusal } from "../../../shared/model/failure.ts";
import type { ExportProgress } from "../../../shared/model/recording.ts";
import { failureFrom } from "../../system/failureFrom.ts";
import { exportPackets } from "../read/exportPackets.ts";
import { Findings } from "../read/Findings.ts";
import { createFile } from "../write/target/createFile.ts";
import type { RecordingTarget } from "../write/target/RecordingTarget.ts";
import type { ExportJob, FromExport } from "./jobs.ts";

/** Milliseconds of work between two looks at whether it is to stop, and between two words on how far it has come. */
const SLICE = 25;

const port = parentPort;
if (port === null) throw new Error("this is the code of a thread, not a program");
const job = workerData as ExportJob;
let stopped = false;
port.on("message", () => {
  stopped = true;
});

function tell(message: FromExport): void {
  port?.postMessage(message);
}

/** Throws a Refusal, and what the system says. */
async function run(): Promise<void> {
  const findings = new Findings();
  const exporting = exportPackets(job.source, job.kind, findings, job.end);
  // What cannot be read makes no file.
  let step = exporting.next();
  const target = createFile(job.file, job.existing);
  tell({ type: "begun", path: target.path });
  let whole = false;
  try {
    let [done, packets, bytes] = [0, 0, 0];
    const told = (state: ExportProgress["state"]): void => {
      const damage = { count: findings.damaged, places: findings.places };
      tell({
        type: "progress",
        progress: { done, of: job.end, packets, bytes, state, damage },
      });
    };
    while (step.done !== true && !stopped) {
      const start = performance.now();
      while (step.done !== true && performance.now() - start < SLICE) {
        writeAll(target.fd, step.value.bytes);
        bytes += step.value.bytes.length;
        packets += step.value.packets;
        done = step.value.position;
        step = exporting.next();
      }
      if (step.done !== true) told("going");
      await new Promise((resolve) => setImmediate(resolve));
    }
    whole = step.done === true;
    if (step.done === true && step.value > 0)
      findings.damage(job.end - step.value, step.value, "end");
    await finish(target, whole);
    told(whole ? "done" : "stopped");
  } catch (error) {
    if (!whole) await finish(target, false);
    throw error;
  } finally {
    exporting.return(0);
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
