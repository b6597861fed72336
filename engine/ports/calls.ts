// What a client asks of the machine's processes, and of ports. Input has been checked at the door.

import type { Handlers } from "../../shared/contract/commands.ts";
import type { portCalls } from "../../shared/contract/ports.ts";
import type { Caller } from "../feed/Caller.ts";
import { endProcess, isGone } from "./endProcess.ts";
import { freePort } from "./freePort.ts";
import type { Checks } from "./check/createChecks.ts";
import type { MachineTable } from "./live/MachineTable.ts";
import { whoHas } from "./whoHas.ts";

export function createPortCalls(
  table: MachineTable,
  checks: Checks,
): Handlers<typeof portCalls, Caller> {
  return {
    processFacts: ({ pid }) => table.process(pid),
    async endProcess({ pid, startedAt, how }) {
      endProcess(await table.process(pid), { pid, startedAt, how });
      return { gone: await isGone(pid) };
    },
    whoHas: (order) => whoHas(table, order),
    nextFreePort: async (wanted) => ({ port: await freePort(wanted) }),
    startCheck: (order) => ({ run: checks.start(order) }),
  };
}
