// A thread that scans: reads the recording and the filter away from the one that owns the sockets, so that neither a large
// file nor a costly expression holds them up. Started by ScanThread.ts.

import { parentPort } from "node:worker_threads";
import { createScan, type Scan } from "./events/createScan.ts";
import type { FromThread, ToThread } from "./jobs.ts";
import { createMessagesScan, type MessagesScan } from "./messages/createMessagesScan.ts";

const port = parentPort;
if (port === null) throw new Error("this is the code of a thread, not a program");

let scan: Scan | null = null;
let messages: MessagesScan | null = null;

function tell(message: FromThread): void {
  port?.postMessage(message, handedOver(message));
}

/** What goes to the engine instead of being copied. */
function handedOver(message: FromThread): ArrayBuffer[] {
  switch (message.type) {
    case "frames":
      return [message.columns];
    case "scanned":
      return [message.rows.buffer];
    default:
      return [];
  }
}

function take(message: ToThread): void {
  switch (message.type) {
    case "open":
      scan = createScan(message);
      return;
    case "openMessages":
      messages = createMessagesScan(message, tell);
      return;
    case "due":
      messages?.due(message.now);
      return;
    case "scan": {
      messages?.rows(message);
      if (scan === null) return;
      const { chunk, from, to } = message;
      tell({ type: "scanned", chunk, from, to, ...scan.rows(message) });
      return;
    }
    case "close":
      scan?.close();
      messages?.close();
      scan = null;
      messages = null;
      tell({ type: "closed" });
      return;
  }
}

port.on("message", (message: ToThread) => {
  try {
    take(message);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    tell({ type: "failed", code, message: error instanceof Error ? error.message : String(error) });
  }
});
