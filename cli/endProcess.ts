// The end of every command: what was printed is handed to its readers, then the process ends, whatever else still waits (a
// timer, a name that is being looked up, standard input).

import type { Writable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { formatBytes } from "../shared/format/quantity.ts";
import { EXIT } from "./exit.ts";
import type { Stop } from "./stopSignal.ts";

/** ms that readers of our output have after a signal. Without one they have as long as they like. */
const PATIENCE = 1000;

/**
 * What a thread of Node's may be in the middle of (a name lookup, a pipe that nobody writes to): exit(3) waits for it, a
 * signal does not.
 */
const BLOCKING: ReadonlySet<string> = new Set([
  "FSReqCallback",
  "FSReqPromise",
  "GetAddrInfoReqWrap",
]);

/** Ends the process with `process.exitCode`; with 1 where standard output was not read to its end. */
export async function endProcess(stop: Stop): Promise<never> {
  const outputs = [process.stdout, process.stderr];
  await Promise.race([Promise.all(outputs.map(taken)), stop.asked.then(() => wait(PATIENCE))]);
  const left = process.stdout.destroyed ? 0 : process.stdout.writableLength;
  if (left > 0) {
    process.stderr.write(
      `portscope: ${formatBytes(left)} were not printed: standard output was not read\n`,
    );
    process.exitCode = EXIT.refused;
  }
  if (stop.isAsked && (await isHeldUp())) stop.endBySignal();
  process.exit();
}

async function isHeldUp(): Promise<boolean> {
  for (const since = performance.now(); performance.now() - since < PATIENCE / 2;) {
    if (!process.getActiveResourcesInfo().some((kind) => BLOCKING.has(kind))) return false;
    await wait(10);
  }
  return true;
}

/** Resolves when all that was written is with the reader, or there is none any more. */
function taken(stream: Writable): Promise<void> {
  if (stream.destroyed || stream.writableLength === 0) return Promise.resolve();
  return new Promise((resolve) => {
    stream.write("", () => resolve());
  });
}
