// The values of a filter's field of one socket of the machine: none where it has none, several where it has two ends.

import { ipv4Bytes, ipv6Bytes } from "../filter/addressValue.ts";
import { formatEndpoint, type Endpoint } from "../model/endpoint.ts";
import type { MachineSocket } from "../model/machineSocket.ts";
import { isListening } from "./isListening.ts";

export type PortValue = number | string | Uint8Array;

type Values = (socket: MachineSocket) => readonly PortValue[];

/** By the name of the field, as portFields.ts lists them. */
export const PORT_VALUES: Readonly<Record<string, Values>> = {
  port: ({ local, remote }) => [...portOf(local), ...portOf(remote)],
  localport: ({ local }) => portOf(local),
  remoteport: ({ remote }) => portOf(remote),
  local: ({ local }) => [formatEndpoint(local)],
  remote: ({ remote }) => (remote === null ? [] : [formatEndpoint(remote)]),
  "ip.addr": ({ local, remote }) => [...addressOf(local, "ipv4"), ...addressOf(remote, "ipv4")],
  "ipv6.addr": ({ local, remote }) => [...addressOf(local, "ipv6"), ...addressOf(remote, "ipv6")],
  protocol: ({ protocol }) => [protocol],
  // Also as most programs write them: TIME_WAIT for TIME-WAIT.
  state: ({ state }) =>
    state === null ? [] : state.includes("-") ? [state, state.replaceAll("-", "_")] : [state],
  listening: (socket) => [isListening(socket) ? 1 : 0],
  process: ({ processes }) => processes.map(({ name }) => name),
  pid: ({ processes }) => processes.map(({ pid }) => pid),
  user: ({ user }) => (user === null ? [] : [user]),
  uid: ({ uid }) => numberOf(uid),
  recvq: ({ receiveQueue }) => numberOf(receiveQueue),
  sendq: ({ sendQueue }) => numberOf(sendQueue),
  waiting: ({ backlog }) => (backlog === null ? [] : [backlog.used]),
  backlog: ({ backlog }) => (backlog === null ? [] : [backlog.most]),
  drops: ({ drops }) => numberOf(drops),
  group: ({ group }) => (group === null ? [] : [group]),
  denied: ({ unseen }) => [unseen === "denied" ? 1 : 0],
  ours: ({ ours }) => [ours === null ? 0 : 1],
};

function numberOf(value: number | null): readonly number[] {
  return value === null ? [] : [value];
}

function portOf(endpoint: Endpoint | null): readonly number[] {
  return endpoint === null || endpoint.family === "unix" ? [] : [endpoint.port];
}

function addressOf(endpoint: Endpoint | null, family: "ipv4" | "ipv6"): readonly Uint8Array[] {
  if (endpoint === null || endpoint.family !== family) return [];
  const [address = ""] = endpoint.address.split("%");
  const bytes = family === "ipv4" ? ipv4Bytes(address) : ipv6Bytes(address);
  return bytes === null ? [] : [bytes];
}
