// A socket's state and kind in the words of the field.

import { said, type Said, type Text } from "../../shared/words/said.ts";
import { assertNever } from "../../shared/assertNever.ts";
import { shortFailure } from "../../shared/failure/shortFailure.ts";
import { closingWords } from "../../shared/model/closingSentence.ts";
import { formatEndpoint, formatHostPort, isUnnamed } from "../../shared/model/endpoint.ts";
import { formatLocal } from "../../shared/model/formatLocal.ts";
import {
  type OpenSpec,
  type SocketInfo,
  type SocketKind,
  isDatagram,
} from "../../shared/model/socket.ts";

export function stateWords(socket: SocketInfo): Text {
  switch (socket.state) {
    case "half-closed-local":
      return said("sockets.weEndedWriting");
    case "half-closed-remote":
      return said("sockets.peerEndedWriting");
    case "closed":
      return closingWords(socket);
    case "failed":
      return socket.failure === null
        ? said("sockets.failed")
        : shortFailure(socket.failure, socket.kind);
    case "opening":
      return said(socket.underWay?.call === "lookup" ? "sockets.lookingUp" : "sockets.opening");
    case "listening":
    case "bound":
    case "connecting":
    case "connected":
      return said(`sockets.${socket.state}`);
    default:
      return assertNever(socket.state);
  }
}

/** The word before the endpoint: the protocol. */
export function protocolWord(kind: SocketKind): string {
  return isDatagram(kind) ? kind : kind.startsWith("tcp") ? "tcp" : "unix";
}

/** What a person knows it by: where a listener or UDP socket is bound, to whom a connection goes. */
export function mainEndpoint(socket: SocketInfo): string {
  const endpoint = leadsToPeer(socket) ? socket.remote : socket.local;
  if (endpoint !== null && !isUnnamed(endpoint))
    return endpoint === socket.local ? formatLocal(socket) : formatEndpoint(endpoint);
  return socket.spec === null ? "" : wantedEndpoint(socket.spec);
}

/** An accepted socket's peer under its listener: only the port where the peer is this very machine. */
export function peerOfChild(socket: SocketInfo): string {
  const { local, remote } = socket;
  if (local === null || remote === null || local.family === "unix" || remote.family === "unix")
    return mainEndpoint(socket);
  return local.address === remote.address ? `:${remote.port}` : formatEndpoint(remote);
}

/** Whether its peer tells more than its own address. */
export function leadsToPeer(socket: Pick<SocketInfo, "kind">): boolean {
  return socket.kind === "tcp-connection" || socket.kind === "unix-connection";
}

/** Where a socket was asked to be, before the system answered. */
export function wantedEndpoint(spec: OpenSpec): string {
  switch (spec.kind) {
    case "tcp-listener":
      return formatHostPort(spec.at);
    case "udp":
      return spec.at === null ? "" : formatHostPort(spec.at);
    case "tcp-connection":
      return formatHostPort(spec.to);
    case "unix-listener":
    case "unix-connection":
      return spec.path;
    case "unix-dgram":
      return spec.path ?? spec.peerPath ?? "";
    default:
      return assertNever(spec);
  }
}

/** `tcp server 127.0.0.1:9000 #4`, for the palette and screen readers. */
export function socketTitle(socket: SocketInfo): Text {
  return said("sockets.title", {
    socket: socket.id,
    protocol: protocolWord(socket.kind),
    role: roleWord(socket),
    endpoint: mainEndpoint(socket),
  });
}

export function roleWord(socket: Pick<SocketInfo, "kind" | "parent">): Said {
  if (isDatagram(socket.kind)) return said("sockets.socket");
  if (!leadsToPeer(socket)) return said("sockets.server");
  return said(socket.parent === null ? "sockets.client" : "sockets.connection");
}
