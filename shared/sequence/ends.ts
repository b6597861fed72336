// Whose end an endpoint is. Ends are compared as their formatted text, which is what rows carry.

import { formatEndpoint, type Endpoint } from "../model/endpoint.ts";
import { isDatagram, type SocketInfo } from "../model/socket.ts";

/** A local end may be a wildcard, which stands for any address of this machine. */
export function isEndOf(local: Endpoint | null, text: string): boolean {
  if (local === null || text === "") return false;
  if (formatEndpoint(local) === text) return true;
  if (local.family === "unix" || !isWildcard(local.address)) return false;
  return portOf(text) === local.port && isLoopback(text);
}

function isWildcard(address: string): boolean {
  return address === "0.0.0.0" || address === "::";
}

function portOf(text: string): number {
  return Number(text.slice(text.lastIndexOf(":") + 1));
}

/** The one address that is certainly this machine's; another of its own is recognised where a socket is bound to it. */
function isLoopback(text: string): boolean {
  return text.startsWith("127.") || text.startsWith("[::1]");
}

export function isStream(info: SocketInfo): boolean {
  return info.kind === "tcp-connection" || info.kind === "unix-connection";
}

export function isDatagramSocket(info: SocketInfo | undefined): boolean {
  return info !== undefined && isDatagram(info.kind);
}

export function endText(endpoint: Endpoint | null): string {
  return endpoint === null ? "" : formatEndpoint(endpoint);
}

/**
 * Connections whose two ends are both among the sockets, each to the other. A port may be used again: of several sockets
 * with the same ends those opened next to each other belong together. Unix domain clients have no name; they are taken in
 * the order in which their listener's path accepted.
 */
export function counterparts(sockets: readonly SocketInfo[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const streams = sockets.filter(isStream).toSorted((a, b) => a.id - b.id);
  const clients = new Map<string, SocketInfo[]>();
  for (const socket of streams) {
    if (socket.parent !== null) continue;
    const key = clientKey(socket);
    clients.set(key, [...(clients.get(key) ?? []), socket]);
  }
  for (const accepted of streams) {
    if (accepted.parent === null) continue;
    const waiting = clients.get(acceptedKey(accepted)) ?? [];
    let nearest: SocketInfo | null = null;
    for (const client of waiting)
      if (nearest === null || distance(client, accepted) < distance(nearest, accepted))
        nearest = client;
    if (nearest === null) continue;
    waiting.splice(waiting.indexOf(nearest), 1);
    pairs.set(accepted.id, nearest.id);
    pairs.set(nearest.id, accepted.id);
  }
  return pairs;
}

function clientKey({ local, remote }: SocketInfo): string {
  return remote?.family === "unix" ? remote.path : `${endText(local)} ${endText(remote)}`;
}

function acceptedKey({ local, remote }: SocketInfo): string {
  return local?.family === "unix" ? local.path : `${endText(remote)} ${endText(local)}`;
}

function distance(a: SocketInfo, b: SocketInfo): number {
  return Math.abs(a.openedAt - b.openedAt);
}
