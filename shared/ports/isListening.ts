import type { MachineSocket } from "../model/machineSocket.ts";

/** Whether somebody who comes is let in: a TCP or Unix listener, or a datagram socket that takes from anybody. */
export function isListening({
  protocol,
  state,
  local,
  remote,
}: Pick<MachineSocket, "protocol" | "state" | "local" | "remote">): boolean {
  if (protocol === "tcp") return state === "LISTEN";
  if (protocol === "unix") return state === "LISTEN";
  return remote === null && local.family !== "unix" && local.port !== 0;
}
