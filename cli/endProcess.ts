// The end of every command: what was printed is handed to its readers, then the process ends, whatever else still waits (a
// timer, a name that is being looked up, standard input).

import type { Writable } from "node:stream";
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
  await Promise.race([
    Promise.all(outputs.map(taken)),
    stop.asked.then(() => new Promise((resolve) => setTimeout(resolve, PATIENCE))),
  ]);
  const left = process.stdout.destroyed ? 0 : process.stdout.writableLength;
  if (left > 0) {
    process.stderr.write(
      `portscope: ${formatBytes(left)} were not printed: standard output was not read\n`,
    );
    process.exitCode = EXIT.refused;
  }
  // A request whose callback we are in still counts as under way.
  await new Promise((resolve) => setImmediate(resolve));
  if (stop.isAsked && process.getActiveResourcesInfo().some((kind) => BLOCKING.has(kind)))
    stop.endBySignal();
  process.exit();
}

/** Resolves when all that was written is with the reader, or there is none any more. */
function taken(stream: Writable): Promise<void> {
  if (stream.destroyed || stream.writableLength === 0) return Promise.resolve();
  return new Promise((resolve) => {
    stream.write("", () => resolve());
  });
}
