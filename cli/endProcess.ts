// The end of every command: what was printed is handed to its readers, then the process ends, whatever else still waits (a
// timer, a name that is being looked up, standard input).

import type { Writable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { EXIT } from "./exit.ts";
import type { Stop } from "./stopSignal.ts";
import { sayNotice } from "./terminal.ts";
import { t } from "./wording.ts";

/** ms that readers of our output have after a signal. Without one they have as long as they like. */
const PATIENCE = 1000;

/**
 * ms that a thread of Node's gets for what it is in the middle of: exit(3) waits for it, however long it takes, a signal does
 * not. Files come to an end, only later where the machine is busy; what does not is a pipe that nobody writes to, or a disk
 * that is gone. A name that nobody answers for holds its thread for half a minute.
 */
const BLOCKING: ReadonlyMap<string, number> = new Map([
  ["FSReqCallback", 5000],
  ["FSReqPromise", 5000],
  ["GetAddrInfoReqWrap", 500],
]);
/** ms between two looks. */
const LOOK = 10;

/**
 * Ends the process with `process.exitCode`; with 1 where standard output was not read to its end. `bySignal`: by the signal that came,
 * where one did, so that a shell sees it.
 */
export async function endProcess(
  stop: Stop,
  { bySignal = false }: { readonly bySignal?: boolean } = {},
): Promise<never> {
  const outputs = [process.stdout, process.stderr];
  await Promise.race([Promise.all(outputs.map(taken)), stop.asked.then(() => wait(PATIENCE))]);
  const left = process.stdout.destroyed ? 0 : process.stdout.writableLength;
  if (left > 0) {
    sayNotice(t("cli.wereNotPrinted", { size: left }));
    process.exitCode = EXIT.refused;
  }
  if (stop.isAsked && (bySignal || (await isHeldUp()))) {
    stop.endBySignal();
    // It may reach the process a moment later.
    await wait(PATIENCE);
  }
  process.exit();
}

/** Whether something does not come to its end in its time. */
async function isHeldUp(): Promise<boolean> {
  const since = performance.now();
  for (;;) {
    const patience = process.getActiveResourcesInfo().map((kind) => BLOCKING.get(kind) ?? null);
    const waiting = patience.filter((ms) => ms !== null);
    if (waiting.length === 0) return false;
    if (performance.now() - since >= Math.min(...waiting)) return true;
    await wait(LOOK);
  }
}

/** Resolves when all that was written is with the reader, or there is none any more. */
function taken(stream: Writable): Promise<void> {
  if (stream.destroyed || stream.writableLength === 0) return Promise.resolve();
  return new Promise((resolve) => {
    stream.write("", () => resolve());
  });
}
