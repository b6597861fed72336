// The sockets of the whole machine, and the processes that have them.

import * as v from "valibot";
import type { MachineChanges, PortHolder, ProcessFacts } from "../model/machineSocket.ts";
import {
  CHECK_BOUNDS,
  CHECK_PROBES,
  USUAL_CHECK,
  USUAL_GREETING,
  type CheckResults,
} from "../model/portCheck.ts";
import { answer } from "./answer.ts";
import { filter, integer } from "./checks.ts";

const bounded = ({ lowest, highest }: { readonly lowest: number; readonly highest: number }) =>
  integer(lowest, highest);

/** UTF-16 units of a list of ports: each of them, written out. */
const MAX_PORTS_TEXT = 400_000;

const pid = integer(1, 2 ** 32 - 1);

export const portCalls = {
  /** More about a process; null where there is none of that number any more. */
  processFacts: {
    input: v.strictObject({ pid }),
    answer: answer<ProcessFacts | null>(),
  },
  /**
   * Asks a process to end (SIGTERM), or ends it (SIGKILL). `startedAt`: as it was told of it; another process that has its number
   * by now is not ended. Refused for process 1, for this program, and where the system refuses. `gone`: it was within two seconds.
   */
  endProcess: {
    input: v.strictObject({
      pid,
      startedAt: v.nullable(v.number()),
      how: v.picklist(["ask", "kill"]),
    }),
    answer: answer<{ readonly gone: boolean }>(),
  },
  /** Processes that keep a socket from being bound to that port; none where nobody has it, or who may not be seen. */
  whoHas: {
    input: v.strictObject({ protocol: v.picklist(["tcp", "udp"]), port: integer(1, 65_535) }),
    answer: answer<readonly PortHolder[]>(),
  },
  /** Of the thousand ports after `port` the first that can be bound at that host now; refused where there is none. */
  nextFreePort: {
    input: v.strictObject({
      protocol: v.picklist(["tcp", "udp"]),
      host: v.pipe(v.string(), v.maxLength(253)),
      port: integer(1, 65_535),
    }),
    answer: answer<{ readonly port: number }>(),
  },
  /**
   * Looks whether ports can be reached, for one's own systems: one of what runs (`pauseRun`, `stopRun`), whose results are told by
   * `checkResults`. Each port once, or (`every`, ms) one port again and again. Refused where too many are under way.
   */
  startCheck: {
    input: v.strictObject({
      protocol: v.picklist(["tcp", "udp"]),
      host: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(253)),
      /** As `80,443,8000-8010`. */
      ports: v.pipe(v.string(), v.maxLength(MAX_PORTS_TEXT)),
      timeout: v.optional(bounded(CHECK_BOUNDS.timeout), USUAL_CHECK.timeout),
      atOnce: v.optional(bounded(CHECK_BOUNDS.atOnce), USUAL_CHECK.atOnce),
      perSecond: v.optional(v.nullable(bounded(CHECK_BOUNDS.perSecond)), USUAL_CHECK.perSecond),
      greeting: v.optional(bounded(CHECK_BOUNDS.greeting), USUAL_GREETING),
      tls: v.optional(v.boolean(), false),
      probe: v.optional(v.picklist(CHECK_PROBES), "usual"),
      every: v.optional(v.nullable(bounded(CHECK_BOUNDS.every)), null),
      count: v.optional(v.nullable(integer(1, 1_000_000_000)), null),
    }),
    answer: answer<{ readonly run: number }>(),
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
  /** What a check found, from what is kept of it on; at most 1,000 in a frame. */
  checkResults: {
    input: v.strictObject({ run: integer(1, 2 ** 32 - 1) }),
    answer: answer<CheckResults>(),
  },
} as const;
