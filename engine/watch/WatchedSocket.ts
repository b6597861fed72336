// A socket of a watched program: what several descriptors, in several processes, may stand for.

import type { Endpoint } from "../../shared/model/endpoint.ts";
import type { SocketKind } from "../../shared/model/socket.ts";

export interface WatchedSocket {
  /** The engine's number; 0 of a family that is not shown. */
  id: number;
  /** Null of a family that is not shown. */
  kind: SocketKind | null;
  /** As it is counted where it is not shown: `AF_NETLINK`, `NETLINK`. */
  readonly family: string;
  local: Endpoint | null;
  remote: Endpoint | null;
  /** Descriptors of it, those on their way in a message (SCM_RIGHTS) included. */
  descriptors: number;
  /** Whether a connect goes on by itself. */
  pending: boolean;
  /** Whether the peer has ended its side, which was told. */
  peerEnded: boolean;
  /** What strace said of it last. */
  about: string;
}

export function newSocket(
  known: Pick<WatchedSocket, "kind" | "family" | "local" | "remote">,
): WatchedSocket {
  return { id: 0, ...known, descriptors: 0, pending: false, peerEnded: false, about: "" };
}

/** The kind that a socket of this family, type and protocol is; null where it is none of ours. */
export function kindOf(family: string, type: string, protocol: string): SocketKind | null {
  const [plain = ""] = type.split("|");
  if (family === "AF_UNIX" || family === "AF_LOCAL") {
    if (plain === "SOCK_STREAM") return "unix-connection";
    return plain === "SOCK_DGRAM" ? "unix-dgram" : null;
  }
  if (family !== "AF_INET" && family !== "AF_INET6") return null;
  const stream = plain === "SOCK_STREAM" && /^(?:0|IPPROTO_(?:IP|TCP|MPTCP))$/.test(protocol);
  if (stream) return "tcp-connection";
  return plain === "SOCK_DGRAM" && /^(?:0|IPPROTO_(?:IP|UDP))$/.test(protocol) ? "udp" : null;
}

/** The same from what strace says of a descriptor: `TCPv6`, `UNIX-DGRAM`. */
export function kindOfProtocol(protocol: string): SocketKind | null {
  switch (protocol) {
    case "TCP":
    case "TCPv6":
    case "MPTCP":
    case "MPTCPv6":
      return "tcp-connection";
    case "UDP":
    case "UDPv6":
      return "udp";
    case "UNIX":
    case "UNIX-STREAM":
      return "unix-connection";
    case "UNIX-DGRAM":
      return "unix-dgram";
    default:
      return null;
  }
}
