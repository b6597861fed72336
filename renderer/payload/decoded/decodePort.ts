// Where the bytes of an event were seen, as decoders are told; and the port that a choice of decoder is remembered for.

import type { DecodeContext } from "../../../shared/decode/Decoder.ts";
import type { Endpoint } from "../../../shared/model/endpoint.ts";
import type { SocketInfo } from "../../../shared/model/socket.ts";
import type { PayloadEvent } from "../payloadTab.ts";

type Known = Pick<SocketInfo, "kind" | "parent"> | null;

/** `socket` is the event's, null once it was taken off the list. */
export function decodeContext(event: PayloadEvent, socket: Known): DecodeContext {
  return {
    transport: transportOf(event, socket),
    direction: event.call === "recv" ? "in" : "out",
    localPort: portOf(event.local),
    remotePort: portOf(event.remote),
  };
}

/** The server's end, as `tcp:6379` or `unix:/run/x.sock`: both directions of a conversation have the same. */
export function decodePort(event: PayloadEvent, socket: Known): string {
  const transport = transportOf(event, socket);
  const end = serverEnd(event, socket);
  if (transport === "unix" || end?.family === "unix")
    return `unix:${[event.local, event.remote].map(pathOf).find((path) => path !== "") ?? ""}`;
  return `${transport}:${end?.port ?? 0}`;
}

/** We are the server where the socket was accepted; where that is not known, servers have the lower port. */
function serverEnd({ local, remote }: PayloadEvent, socket: Known): Endpoint | null {
  if (local === null || remote === null) return local ?? remote;
  if (socket?.kind === "tcp-connection") return socket.parent === null ? remote : local;
  return (portOf(local) ?? 0) <= (portOf(remote) ?? 0) ? local : remote;
}

function transportOf({ local, remote }: PayloadEvent, socket: Known): DecodeContext["transport"] {
  if (socket?.kind === "udp") return "udp";
  return (local ?? remote)?.family === "unix" ? "unix" : "tcp";
}

function portOf(end: Endpoint | null): number | null {
  return end === null || end.family === "unix" ? null : end.port;
}

function pathOf(end: Endpoint | null): string {
  return end?.family === "unix" ? end.path : "";
}
