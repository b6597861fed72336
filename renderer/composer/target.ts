// To whom the composer's bytes go, and why not where they cannot.

import { formatCount } from "../../shared/format/quantity.ts";
import {
  canSend,
  isListener,
  isOpen,
  type SocketInfo,
  hearsAnybody,
} from "../../shared/model/socket.ts";
import type { HostPort } from "../../shared/model/endpoint.ts";
import type { Parsed } from "../../shared/model/parsed.ts";
import { parseHostPort } from "../../shared/model/parseHostPort.ts";
import { parseUnixPath } from "../../shared/model/parseUnixPath.ts";
import { mainEndpoint, stateWords } from "../sockets/stateWords.ts";

/** Whether a datagram must name its target: the socket is not connected to one peer. */
export function needsTarget(socket: SocketInfo): boolean {
  return hearsAnybody(socket.spec);
}

/** Where a datagram goes. */
export type DatagramTarget = HostPort | { readonly path: string };

/** A datagram's target as a person types it: HOST:PORT, or a path. */
export function parseDatagramTarget(socket: SocketInfo, text: string): Parsed<DatagramTarget> {
  if (socket.kind !== "unix-dgram") return parseHostPort(text);
  const path = parseUnixPath(text.trim());
  return path.ok ? { ok: true, value: { path: path.value } } : path;
}

export function targetWords(socket: SocketInfo): string {
  if (!isOpen(socket.state)) return `#${socket.id} ${mainEndpoint(socket)}`;
  if (isListener(socket.kind)) {
    const count = socket.openChildren;
    return `to ${formatCount(count)} ${count === 1 ? "connection" : "connections"} of #${socket.id}`;
  }
  return needsTarget(socket) ? `from #${socket.id} to` : `to #${socket.id} ${mainEndpoint(socket)}`;
}

/** One sentence, or null where bytes may be sent. */
export function whyNot(socket: SocketInfo | null, live: boolean): string | null {
  if (!live) return "Not connected to the engine.";
  if (socket === null) return "Select a socket to send from.";
  if (isListener(socket.kind) && socket.state === "listening" && socket.openChildren === 0)
    return "No connection to send to yet.";
  return canSend(socket) ? null : `Socket #${socket.id} cannot send: ${stateWords(socket)}.`;
}
