// To whom the composer's bytes go, and why not where they cannot.

import { said, type Text } from "../../shared/words/said.ts";
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

export function targetWords(socket: SocketInfo): Text {
  const { id } = socket;
  const endpoint = mainEndpoint(socket);
  if (!isOpen(socket.state)) return `#${id} ${endpoint}`;
  if (isListener(socket.kind))
    return said("composer.toConnections", { count: socket.openChildren, socket: id });
  if (needsTarget(socket)) return said("composer.fromTo", { socket: id });
  return said("composer.to", { socket: id, endpoint });
}

/** One sentence, or null where bytes may be sent. */
export function whyNot(socket: SocketInfo | null, live: boolean): Text | null {
  if (!live) return said("composer.notConnected");
  if (socket === null) return said("composer.selectSocket");
  if (isListener(socket.kind) && socket.state === "listening" && socket.openChildren === 0)
    return said("composer.noConnection");
  return canSend(socket)
    ? null
    : said("composer.cannotSend", { socket: socket.id, state: stateWords(socket) });
}
