// A thread that scans: reads the recording and the filter away from the one that owns the sockets, so that neither a large
// file nor a costly expression holds them up. Started by ScanThread.ts.

import { parentPort } from "node:worker_threads";
import { Refusal } from "../../../shared/model/failure.ts";
import { CHUNK_ROWS } from "../../record/index/chunk.ts";
import { createScan, type Scan } from "./events/createScan.ts";
import type { ScanResult, ScanJob } from "./jobs.ts";
import { createMessagesScan, type MessagesScan } from "./messages/createMessagesScan.ts";
import { createEar, needsEar, type Ear } from "./createEar.ts";
import { createTalksAround, type TalksAround } from "./talks/createTalksAround.ts";
import { createReplays } from "./messages/createReplays.ts";

const port = parentPort;
if (port === null) throw new Error("this is the code of a thread, not a program");

let scan: Scan | null = null;
let messages: MessagesScan | null = null;
let talks: TalksAround | null = null;
let ear: Ear | null = null;
const replays = createReplays();

function tell(result: ScanResult): void {
  port?.postMessage(result, handedOver(result));
}

/** What goes to the engine instead of being copied. */
function handedOver(result: ScanResult): ArrayBuffer[] {
  switch (result.type) {
    case "frames":
      return [result.columns];
    case "scanned":
      return [result.rows.buffer];
    default:
      return [];
  }
}

function take(job: ScanJob): void {
  switch (job.type) {
    case "open":
      ear = needsEar(job.filter) ? createEar(job) : null;
      scan = createScan(job, { answers: ear?.owed ?? null });
      return;
    case "openMessages":
      ear = needsEar(job.filter) ? createEar(job) : null;
      messages = createMessagesScan(job, tell, { answers: ear?.owed ?? null });
      return;
    case "hear":
      ear?.hear(job);
      tell({ type: "heard", to: job.chunk * CHUNK_ROWS + job.to });
      return;
    case "due":
      messages?.due(job.now);
      return;
    case "scan": {
      messages?.rows(job);
      if (scan === null) return;
      const { chunk, from, to } = job;
      tell({ type: "scanned", chunk, from, to, ...scan.rows(job) });
      return;
    }
    case "replay":
      tell({ type: "replayed", answer: replays.take(job.replay, job.step) });
      return;
    case "openTalks":
      talks = createTalksAround(job);
      return;
    case "talks":
      tell({ type: "told", gists: talks?.look(job) ?? [] });
      return;
    case "close":
      talks?.close();
      talks = null;
      replays.close();
      ear?.close();
      ear = null;
      scan?.close();
      messages?.close();
      scan = null;
      messages = null;
      tell({ type: "closed" });
      return;
  }
}

port.on("message", (job: ScanJob) => {
  try {
    take(job);
  } catch (error) {
    const failure = error instanceof Refusal ? error.failure : null;
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const message = error instanceof Error ? error.message : String(error);
    tell({ type: "failed", failure, code, message });
  }
});
