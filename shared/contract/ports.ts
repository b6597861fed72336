// The sockets of the whole machine, and the processes that have them.

import * as v from "valibot";
import type { MachineChanges, ProcessFacts } from "../model/machineSocket.ts";
import { answer } from "./answer.ts";
import { filter, integer } from "./checks.ts";

const pid = integer(1, 2 ** 32 - 1);

export const portCalls = {
  /** More about a process; null where there is none of that number any more. */
  processFacts: {
    input: v.strictObject({ pid }),
    answer: answer<ProcessFacts | null>(),
  },
  /**
   * Asks a process to end (SIGTERM), or ends it (SIGKILL). `startedAt`: as it was told of it; another process that has its number
   * by now is not ended. Refused for process 1, for this program, and where the system refuses.
   */
  endProcess: {
    input: v.strictObject({
      pid,
      startedAt: v.nullable(v.number()),
      how: v.picklist(["ask", "kill"]),
    }),
    answer: answer<null>(),
  },
} as const;

/** ms between two looks; 0: one look only. */
export const PORT_PERIODS = [0, 1000, 2000, 5000] as const;

export const portFeeds = {
  /** Sockets of the machine that pass a filter (shared/ports/portFields.ts), at most 1,000 in a frame; then what changed. */
  ports: {
    input: v.strictObject({
      filter: v.optional(filter, ""),
      every: v.optional(v.picklist(PORT_PERIODS), 1000),
    }),
    answer: answer<MachineChanges>(),
  },
} as const;
