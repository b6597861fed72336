// What PowerShell tells on Windows as JSON: Get-NetTCPConnection, Get-NetUDPEndpoint and Get-Process, all of it numbers and
// names of ours, so that no translated word is ever read.

import * as v from "valibot";
import { ipEndpoint } from "../../../shared/model/endpoint.ts";
import type { MachineState, SeenSocket } from "../../../shared/model/machineSocket.ts";

/** Prints one line of JSON. States are cast to their numbers; times to ms since the epoch. */
export const SCRIPT = [
  "$ErrorActionPreference='Stop'",
  "[Console]::OutputEncoding=[Text.UTF8Encoding]::new()",
  // Windows PowerShell writes an array within one as {"value":[…],"Count":n} else (PowerShell/PowerShell#3222).
  "Remove-TypeData System.Array -ErrorAction Ignore",
  "function ms($t){if($t){[int64]([DateTimeOffset]$t).ToUnixTimeMilliseconds()}}",
  "$t=@(Get-NetTCPConnection|ForEach-Object{,@($_.LocalAddress,$_.LocalPort,$_.RemoteAddress,$_.RemotePort,[int]$_.State,$_.OwningProcess,(ms $_.CreationTime))})",
  "$u=@(Get-NetUDPEndpoint|ForEach-Object{,@($_.LocalAddress,$_.LocalPort,$_.OwningProcess,(ms $_.CreationTime))})",
  "$p=@(Get-Process|ForEach-Object{,@($_.Id,$_.ProcessName)})",
  "ConvertTo-Json -Compress -Depth 4 @{tcp=$t;udp=$u;processes=$p}",
].join(";");

/** MSFT_NetTCPConnection.State. */
const STATES: Readonly<Record<number, MachineState>> = {
  1: "CLOSED",
  2: "LISTEN",
  3: "SYN-SENT",
  4: "SYN-RECEIVED",
  5: "ESTABLISHED",
  6: "FIN-WAIT-1",
  7: "FIN-WAIT-2",
  8: "CLOSE-WAIT",
  9: "CLOSING",
  10: "LAST-ACK",
  11: "TIME-WAIT",
  // DeleteTCB: on its way out.
  12: "CLOSED",
  100: "BOUND",
};

const address = v.string();
const port = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff));
const pid = v.pipe(v.number(), v.integer(), v.minValue(0));
const time = v.optional(v.nullable(v.number()));
const said = v.object({
  tcp: v.array(v.tuple([address, port, address, port, v.number(), pid, time])),
  udp: v.array(v.tuple([address, port, pid, time])),
  processes: v.array(v.tuple([pid, v.string()])),
});

/** Throws a ValiError or SyntaxError on what is no such answer. */
export function parseConnections(output: string): SeenSocket[] {
  const { tcp, udp, processes } = v.parse(
    said,
    JSON.parse(output.replace(/^\uFEFF/, ""), (_key, value: unknown) => unwrapped(value)),
  );
  const names = new Map(processes);
  return [
    ...tcp.map(([host, at, peer, peerPort, number, owner, since]) => {
      const state = STATES[number] ?? null;
      const connected = state !== "LISTEN" && state !== "BOUND";
      return {
        ...{ protocol: "tcp" as const, unixType: null, state, drops: null },
        local: ipEndpoint(host, at),
        remote: connected ? ipEndpoint(peer, peerPort) : null,
        ...ownedBy(owner, names, since),
      };
    }),
    ...udp.map(([host, at, owner, since]) => ({
      ...{ protocol: "udp" as const, unixType: null, state: null, drops: null },
      local: ipEndpoint(host, at),
      remote: null,
      ...ownedBy(owner, names, since),
    })),
  ];
}

/** An array, where it is written as an object with one. */
function unwrapped(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const list = "value" in value && "Count" in value ? value.value : null;
  return Array.isArray(list) ? list : value;
}

type Owned = Omit<SeenSocket, "protocol" | "unixType" | "state" | "drops" | "local" | "remote">;

/** Pid 0 is nobody: what is in TIME-WAIT belongs to the system alone. */
export function ownedBy(
  owner: number,
  names: ReadonlyMap<number, string>,
  since: number | null = null,
): Owned {
  return {
    processes: owner === 0 ? [] : [{ pid: owner, name: names.get(owner) ?? "" }],
    unseen: owner === 0 ? "nobody" : null,
    inode: null,
    ...{ uid: null, user: null, receiveQueue: null, sendQueue: null, backlog: null, group: null },
    since,
  };
}
