// Which processes are in the way of a bind.

import type { PortHolder } from "../../shared/model/machineSocket.ts";
import { isListening } from "../../shared/ports/isListening.ts";
import type { MachineTable } from "./live/MachineTable.ts";

/** Processes of one port that are told of. */
const MOST = 16;

/** Those that listen there, else those that have a connection of it; an empty list where nobody has it, or who may not be seen. */
export async function whoHas(
  table: MachineTable,
  { protocol, port }: { readonly protocol: "tcp" | "udp"; readonly port: number },
): Promise<readonly PortHolder[]> {
  await table.lookNow();
  const there = table
    .all()
    .filter((socket) => socket.protocol === protocol)
    .filter(({ local }) => local.family !== "unix" && local.port === port);
  const listening = there.filter(isListening);
  const holding = listening.length > 0 ? listening : there;
  const names = new Map<number, string>();
  for (const { processes } of holding)
    for (const { pid, name } of processes) if (names.size < MOST) names.set(pid, name);
  return Promise.all(
    Array.from(names, async ([pid, name]) => {
      const facts = await table.process(pid);
      return { pid, name, startedAt: facts?.startedAt ?? null, command: facts?.command ?? "" };
    }),
  );
}
