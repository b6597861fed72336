// The rows of the table, and what the left pane counts, of the sockets that the filter let pass.

import type { MachineSocket } from "../../shared/model/machineSocket.ts";
import { isListening } from "../../shared/ports/isListening.ts";
import type { PortsGroup } from "./portsState.ts";

/** ms for which what came, or ended, is marked. */
export const MARKED = 2000;

export interface PortsRow {
  readonly socket: MachineSocket;
  readonly mark: "new" | "ended" | null;
}

export function isIn(group: PortsGroup, socket: MachineSocket): boolean {
  switch (group.kind) {
    case "all":
      return true;
    case "listening":
      return isListening(socket);
    case "connected":
      return socket.protocol !== "unix" && socket.remote !== null;
    case "unix":
      return socket.protocol === "unix";
    case "process":
      return socket.processes.some(({ pid }) => pid === group.pid);
  }
}

export interface PortsCounts {
  readonly all: number;
  readonly listening: number;
  readonly connected: number;
  readonly unix: number;
  /** By state, of TCP, the most first. */
  readonly states: readonly (readonly [state: string, count: number])[];
  /** Those with most sockets first, at most 200. */
  readonly processes: readonly ProcessCount[];
}

export interface ProcessCount {
  readonly pid: number;
  readonly name: string;
  readonly sockets: number;
}

const MOST_PROCESSES = 200;

export function countPorts(sockets: Iterable<MachineSocket>): PortsCounts {
  const states = new Map<string, number>();
  const processes = new Map<number, { pid: number; name: string; sockets: number }>();
  const counts = { all: 0, listening: 0, connected: 0, unix: 0 };
  for (const socket of sockets) {
    counts.all += 1;
    for (const kind of ["listening", "connected", "unix"] as const)
      if (isIn({ kind }, socket)) counts[kind] += 1;
    if (socket.protocol === "tcp" && socket.state !== null)
      states.set(socket.state, (states.get(socket.state) ?? 0) + 1);
    for (const { pid, name } of socket.processes) {
      const known = processes.get(pid) ?? { pid, name, sockets: 0 };
      known.sockets += 1;
      processes.set(pid, known);
    }
  }
  return {
    ...counts,
    states: [...states].toSorted(([, a], [, b]) => b - a),
    processes: [...processes.values()]
      .toSorted((a, b) => b.sockets - a.sockets || a.pid - b.pid)
      .slice(0, MOST_PROCESSES),
  };
}
