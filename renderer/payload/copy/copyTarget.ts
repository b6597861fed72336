// Where a command sends bytes that are looked at: to whom we sent them, or where they came to when a peer sent them.

import type { SendTarget } from "../../../shared/copyAs/copyFormat.ts";
import type { Endpoint } from "../../../shared/model/endpoint.ts";
import type { SocketInfo } from "../../../shared/model/socket.ts";
import type { PayloadEvent } from "../payloadTab.ts";

/** `socket` is the event's, null once it was taken off the list. Undefined where nobody could be sent to. */
export function copyTarget(
  event: PayloadEvent,
  socket: Pick<SocketInfo, "kind" | "parent"> | null,
): SendTarget | undefined {
  // The commands know Unix sockets as streams.
  if (socket?.kind === "unix-dgram") return undefined;
  // What was received on a port where we wait for peers is sent there again; any other port of ours was for one peer only.
  const waits = socket !== null && (socket.parent !== null || socket.kind === "udp");
  const end = event.call === "recv" && waits ? event.local : event.remote;
  return end === null ? undefined : targetOf(end, socket?.kind === "udp" ? "udp" : "tcp");
}

function targetOf(end: Endpoint, transport: "tcp" | "udp"): SendTarget | undefined {
  if (end.family === "unix")
    return end.path === "" ? undefined : { transport: "unix", path: end.path };
  return { transport, host: reachable(end.address), port: end.port };
}

/** Nobody sends to "every interface": what listens there is reached over the loopback. */
function reachable(address: string): string {
  if (address === "0.0.0.0") return "127.0.0.1";
  return address === "::" ? "::1" : address;
}
