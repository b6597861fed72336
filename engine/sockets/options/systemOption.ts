// How each option that is the system's is set on a socket of Node's, and read back: by Node's own method where there is one
// that does only this, else through the C library.

import type * as dgram from "node:dgram";
import type * as net from "node:net";
import { optionRow, type OptionName, type OptionPrimitive } from "../../../shared/options.ts";
import { sockopts, type SockoptName } from "../../system/native/sockopt.ts";
import type { NodeSocket, SocketRecord } from "../SocketRecord.ts";
import { interfaceAddress } from "./interfaceAddress.ts";

export interface SetOutcome {
  /** As setsockopt(2) names it, for the socket's family. */
  readonly option: string;
  readonly value: string;
  /** Empty where it is not told. */
  readonly got: string;
}

/** Sets it. Throws the system's error. */
export function setSystemOption(
  record: SocketRecord,
  node: NodeSocket,
  name: OptionName,
  value: OptionPrimitive,
): SetOutcome {
  const option = sockoptOf(name, isSix(record));
  const number = inSystemTerms(name, value);
  if (node.kind === "datagrams" && setByNode(node.socket, name, value, isSix(record)))
    return { option, value: written(value), got: gotBy(record, node, name) };
  const native = sockopts();
  const fd = descriptorOf(node);
  if (name === "linger") {
    // Without the C library the socket's own closing does it: Node sets it then.
    if (native !== null && fd >= 0) native.set(fd, "SO_LINGER", value === "0" ? 0 : null);
    return { option, value: written(value), got: gotBy(record, node, name) };
  }
  if (native !== null && fd >= 0) native.set(fd, option as SockoptName, number);
  else if (node.kind === "stream") setStreamByNode(node.socket, name, value);
  return { option, value: String(number), got: gotBy(record, node, name) };
}

/** What the system has now; empty where that cannot be told. */
export function gotBy(record: SocketRecord, node: NodeSocket, name: OptionName): string {
  const { socket } = node;
  try {
    if (node.kind === "datagrams" && name === "receiveBuffer")
      return String(node.socket.getRecvBufferSize());
    if (node.kind === "datagrams" && name === "sendBuffer")
      return String(node.socket.getSendBufferSize());
    const native = sockopts();
    const fd = descriptorOf({ ...node, socket } as NodeSocket);
    if (native === null || fd < 0) return "";
    const option = sockoptOf(name, isSix(record));
    if (!READABLE.has(option)) return "";
    const got = native.get(fd, option as SockoptName);
    return got === null ? "off" : String(got);
  } catch {
    return "";
  }
}

function inSystemTerms(name: OptionName, value: OptionPrimitive): number {
  if (name === "dscp") return Number(value) << 2;
  // As many hops as the system says (ip(7), ipv6(7)).
  return name === "ttl" && value === 0 ? -1 : Number(value);
}

const READABLE: ReadonlySet<string> = new Set([
  "SO_SNDBUF",
  "SO_RCVBUF",
  "SO_KEEPALIVE",
  "SO_LINGER",
  "TCP_NODELAY",
  "TCP_KEEPIDLE",
  "TCP_KEEPINTVL",
  "TCP_KEEPCNT",
  "IP_TOS",
  "IP_TTL",
  "IPV6_UNICAST_HOPS",
  "IPV6_TCLASS",
]);

const OF_SIX: { readonly [N in OptionName]?: string } = {
  ttl: "IPV6_UNICAST_HOPS",
  dscp: "IPV6_TCLASS",
  multicastInterface: "IPV6_MULTICAST_IF",
  multicastTtl: "IPV6_MULTICAST_HOPS",
  multicastLoop: "IPV6_MULTICAST_LOOP",
};

function sockoptOf(name: OptionName, six: boolean): string {
  return (six ? OF_SIX[name] : undefined) ?? optionRow(name).sockopt ?? "";
}

function isSix({ local }: SocketRecord): boolean {
  return local?.family === "ipv6";
}

function written(value: OptionPrimitive): string {
  return typeof value === "boolean" ? String(Number(value)) : String(value);
}

/** False where Node has no method. */
function setByNode(
  socket: dgram.Socket,
  name: OptionName,
  value: OptionPrimitive,
  six: boolean,
): boolean {
  switch (name) {
    case "broadcast":
      socket.setBroadcast(value === true);
      return true;
    case "ttl":
      if (value !== 0) socket.setTTL(Number(value));
      return value !== 0;
    case "receiveBuffer":
      if (value !== 0) socket.setRecvBufferSize(Number(value));
      return true;
    case "sendBuffer":
      if (value !== 0) socket.setSendBufferSize(Number(value));
      return true;
    case "multicastInterface":
      socket.setMulticastInterface(
        interfaceAddress(String(value), six) ?? (six ? "::%0" : "0.0.0.0"),
      );
      return true;
    case "multicastTtl":
      socket.setMulticastTTL(Number(value));
      return true;
    case "multicastLoop":
      socket.setMulticastLoopback(value === true);
      return true;
    default:
      return false;
  }
}

function setStreamByNode(socket: net.Socket, name: OptionName, value: OptionPrimitive): void {
  if (name === "noDelay") socket.setNoDelay(value === true);
  else if (name === "keepAlive") socket.setKeepAlive(value === true);
  else if (name === "keepAliveIdle") socket.setKeepAlive(true, Number(value) * 1000);
}

/** The system's number of the socket; -1 where Node does not tell. */
function descriptorOf({ kind, socket }: NodeSocket): number {
  const owner = kind === "datagrams" ? datagramState(socket) : socket;
  const { _handle, handle } = owner as unknown as {
    readonly _handle?: { readonly fd?: number } | null;
    readonly handle?: { readonly fd?: number } | null;
  };
  return (_handle ?? handle)?.fd ?? -1;
}

/** dgram keeps its handle to itself, behind a symbol. */
function datagramState(socket: dgram.Socket): object {
  const key = Object.getOwnPropertySymbols(socket).find(
    ({ description }) => description === "state symbol",
  );
  const state = key === undefined ? null : (socket as unknown as Record<symbol, unknown>)[key];
  return typeof state === "object" && state !== null ? state : {};
}
