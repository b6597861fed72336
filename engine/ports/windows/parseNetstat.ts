// `netstat -ano` on Windows, where PowerShell tells nothing. Its states are words of the system's language, which are not read: a
// remote port of 0 is a listener, process 0 is TIME-WAIT, and of all others the state is not known.

import type { MachineState, SeenSocket } from "../../../shared/model/machineSocket.ts";
import { endpointFrom } from "../endpointText.ts";
import { ownedBy } from "./parseConnections.ts";

/** `names`: of processes, from `tasklist /fo csv /nh`. */
export function parseNetstat(output: string, names: ReadonlyMap<number, string>): SeenSocket[] {
  const sockets: SeenSocket[] = [];
  for (const line of output.split(/\r?\n/)) {
    const [, kind = "", here = "", there = "", pid = ""] =
      /^\s*(TCP|UDP)\s+(\S+)\s+(\S+)\s+(?:\S.*?\s+)?(\d+)\s*$/.exec(line) ?? [];
    const local = endpointFrom(here, "0.0.0.0");
    if (local === null) continue;
    const protocol = kind === "TCP" ? "tcp" : "udp";
    const peer = endpointFrom(there, "0.0.0.0");
    const remote = protocol === "tcp" && peer !== null && peer.port !== 0 ? peer : null;
    let state: MachineState | null = null;
    if (protocol === "tcp" && remote === null) state = "LISTEN";
    else if (protocol === "tcp" && Number(pid) === 0) state = "TIME-WAIT";
    const common = { protocol, unixType: null, state, drops: null, local, remote } as const;
    sockets.push({ ...common, ...ownedBy(Number(pid), names) });
  }
  return sockets;
}

/** `"node.exe","812","Console","1","45,000 K"`: the columns stand in this order in every language. */
export function parseTasklist(output: string): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const line of output.split(/\r?\n/)) {
    const [, name = "", pid = ""] = /^"((?:[^"]|"")*)","(\d+)"/.exec(line) ?? [];
    if (pid !== "") names.set(Number(pid), name.replace(/\.exe$/i, ""));
  }
  return names;
}
