// Ending another program's process: only the one that was meant, never this one, in the system's words where it refuses.

import { setTimeout } from "node:timers/promises";
import { Refusal, refusal } from "../../shared/model/failure.ts";
import type { ProcessFacts } from "../../shared/model/machineSocket.ts";
import { said } from "../../shared/words/said.ts";
import { failureFrom } from "../system/failureFrom.ts";

export interface EndOrder {
  readonly pid: number;
  /** As it was told of it; null: it was not. */
  readonly startedAt: number | null;
  readonly how: "ask" | "kill";
}

/** `now`: what is known of the process with that number now. Throws a Refusal. */
export function endProcess(now: ProcessFacts | null, { pid, startedAt, how }: EndOrder): void {
  if (pid === 1)
    throw refusal("NOT_ENDED", said("ports.isTheFirst"), said("ports.endItAnotherWay"));
  if (pid === process.pid || pid === process.ppid)
    throw refusal("NOT_ENDED", said("ports.isPortscope"), said("ports.quitInstead"));
  if (now === null || (startedAt !== null && now.startedAt !== startedAt))
    throw refusal("NOT_ENDED", said("ports.isGone", { pid }), said("ports.lookAgain"));
  try {
    process.kill(pid, how === "ask" ? "SIGTERM" : "SIGKILL");
  } catch (error) {
    throw new Refusal(
      failureFrom(error, {
        endpoint: said("system.process", { name: now.name, pid: String(pid) }),
      }),
    );
  }
}

/** ms in which a process that is asked to end usually has. */
const USUALLY = 2000;
const STEP = 25;

/** Whether it has ended within two seconds. */
export async function isGone(pid: number): Promise<boolean> {
  const began = performance.now();
  while (performance.now() - began < USUALLY) {
    try {
      process.kill(pid, 0);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ESRCH") return true;
    }
    await setTimeout(STEP);
  }
  return false;
}
