// What a client asks of the machine's processes. Input has been checked at the door.

import type { Handlers } from "../../shared/contract/commands.ts";
import type { portCalls } from "../../shared/contract/ports.ts";
import type { Caller } from "../feed/Caller.ts";
import { endProcess } from "./endProcess.ts";
import type { MachineTable } from "./live/MachineTable.ts";

export function createPortCalls(table: MachineTable): Handlers<typeof portCalls, Caller> {
  return {
    processFacts: ({ pid }) => table.process(pid),
    async endProcess({ pid, startedAt, how }) {
      endProcess(await table.process(pid), { pid, startedAt, how });
      return null;
    },
  };
}
