// Where a way of cutting belongs: to a socket or, where it was accepted, to its listener, under whose address it is
// remembered for the next time.

import { formatEndpoint } from "../../shared/model/endpoint.ts";
import { type SocketInfo, isListener } from "../../shared/model/socket.ts";

/** The listener of an accepted socket, as long as it is known; else the socket itself. */
export function framedSocket(
  socket: SocketInfo,
  find: (id: number) => SocketInfo | undefined,
): SocketInfo {
  const parent = socket.parent === null ? undefined : find(socket.parent);
  return parent ?? socket;
}

/** The same for a server at this address, or a client of it, in the next session; null while it has no address. */
export function framingKey(socket: SocketInfo): string | null {
  const server = isListener(socket.kind) || socket.parent !== null;
  const end = server ? socket.local : (socket.remote ?? socket.local);
  return end === null ? null : `${server ? "at" : "to"} ${formatEndpoint(end)}`;
}
