// What can be done to sockets, each verb once: a window's call, the command line and code that answers by itself use the same
// functions and are refused in the same words. Each throws a Refusal where it makes no sense in the socket's state.
//
//     const listener = open(registry, tcpListener());
//     sendToAll(registry, listener.id, bytes);
//     await closeWithConnections(registry, listener.id);

import {
  ipEndpoint,
  type Endpoint,
  type HostPort,
  type IpEndpoint,
} from "../../shared/model/endpoint.ts";
import { Refusal, refusal } from "../../shared/model/failure.ts";
import { canSend, isListener, isOpen, specNow, type OpenSpec } from "../../shared/model/socket.ts";
import { inTurns } from "./inTurns.ts";
import { lookup } from "./lookup.ts";
import type { Group } from "../../shared/model/groups.ts";
import type { OptionName, OptionPrimitive } from "../../shared/options.ts";
import { changeMembership as changeMembershipOf } from "./options/membership.ts";
import * as options from "./options/setOption.ts";
import { openSocket } from "./openSocket.ts";
import type { Registry } from "./Registry.ts";
import { mustWait, socketInfo, type SocketHandle, type SocketRecord } from "./SocketRecord.ts";
import { said } from "../../shared/words/said.ts";

/** Opens a socket; what becomes of it follows as events. Refuses when there are as many as allowed. */
export function open(registry: Registry, spec: OpenSpec): SocketRecord {
  return openSocket(registry, spec);
}

/** Opens a closed socket's settings again, as a new socket. */
export function reopen(registry: Registry, id: number): SocketRecord {
  const record = registry.get(id);
  const { state } = record;
  const spec = specNow(record);
  if (isOpen(state))
    throw refusal(
      "STILL_OPEN",
      said("socket.socketIsStillOpen", { id }),
      said("socket.closeItFirstOrOpenNewOne"),
    );
  if (spec === null)
    throw refusal(
      "ACCEPTED",
      said("socket.socketWasAcceptedFromPeerAndCannot", { id }),
      said("socket.letPeerConnectAgain"),
    );
  return open(registry, spec);
}

/**
 * Queues bytes; the send events follow as the kernel takes them. On a listener to all its connections. `to`: of a datagram
 * from a socket that has no peer; null elsewhere. Returns to how many sockets.
 */
export function send(
  registry: Registry,
  id: number,
  data: Uint8Array,
  to: Endpoint | null = null,
): number {
  const record = registry.get(id);
  if (isListener(record.kind)) return sendToAll(registry, id, data);
  handleOf(record).send(data, to);
  return 1;
}

/** As `send`, to a name or address that is looked up first, which is an event of the socket. */
export async function sendTo(
  registry: Registry,
  id: number,
  data: Uint8Array,
  to: HostPort | { readonly path: string },
): Promise<number> {
  return send(registry, id, data, await peerOf(registry, id, to));
}

/** Where datagrams of a socket to a name or address go; of a listener null. What is looked up is an event of the socket. */
export async function peerOf(
  registry: Registry,
  id: number,
  to: HostPort | { readonly path: string },
): Promise<Endpoint | null> {
  const record = registry.get(id);
  if (isListener(record.kind)) return null;
  handleOf(record);
  return "path" in to ? { family: "unix", path: to.path } : resolved(registry, record, to);
}

/** Throws the Refusal with which anything that is done to a closed socket is refused. */
export function mustBeOpen(registry: Registry, id: number): void {
  handleOf(registry.get(id));
}

/** Queues bytes to every connection of a listener; returns how many took them, refuses when none did. */
export function sendToAll(registry: Registry, id: number, data: Uint8Array): number {
  const listener = registry.get(id);
  const receivers = connectionsOf(registry, listener).filter((record) =>
    canSend(socketInfo(record)),
  );
  if (receivers.length === 0) {
    handleOf(listener);
    throw refusal(
      "NO_CONNECTIONS",
      said("socket.listenerHasNoConnectionThatTakesData", { id }),
      said("socket.waitUntilPeerConnects"),
    );
  }
  let sent = 0;
  let refused: Refusal | null = null;
  for (const { handle } of receivers) {
    try {
      handle?.send(data, null);
      sent += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused = error;
    }
  }
  if (sent === 0 && refused !== null) throw refused;
  return sent;
}

/** Bytes that wait to be sent: of a listener those of its slowest connection. */
export function queued(registry: Registry, id: number): number {
  const record = registry.get(id);
  if (!isListener(record.kind)) return record.pendingOut;
  return connectionsOf(registry, record).reduce(
    (most, { pendingOut }) => Math.max(most, pendingOut),
    0,
  );
}

/** Lets one socket that can wait (a stream), or all, wait or go on: back-pressure of whoever takes what comes. */
export function setReading(registry: Registry, id: number | undefined, reading: boolean): void {
  if (id === undefined) return registry.setPaused("consumer", !reading);
  const record = registry.get(id);
  record.held = !reading;
  record.handle?.setPaused(mustWait(record) || registry.paused);
}

/** Sets an option of an open socket; returns what the system then has (empty: not told). */
export function setOption(
  registry: Registry,
  id: number,
  name: OptionName,
  value: OptionPrimitive,
): string {
  const record = registry.get(id);
  handleOf(record);
  return options.setOption(registry, record, name, value);
}

/** Joins a multicast group, or leaves it. */
export function changeMembership(
  registry: Registry,
  id: number,
  group: Group,
  how: "join" | "leave",
): void {
  const record = registry.get(id);
  handleOf(record);
  changeMembershipOf(registry, record, group, how);
}

/** Ends our writing side (FIN); the peer may still send. */
export function shutdown(registry: Registry, id: number): void {
  handleOf(registry.get(id)).shutdown();
}

/** Closes a socket; a listener's connections stay. */
export function close(registry: Registry, id: number): void {
  handleOf(registry.get(id)).close("close");
}

/** Ends a TCP connection with a reset (RST): what was not sent yet is thrown away. */
export function reset(registry: Registry, id: number): void {
  handleOf(registry.get(id)).close("reset");
}

/** Closes a listener, if it still is open, and all connections that it accepted. */
export async function closeWithConnections(registry: Registry, id: number): Promise<void> {
  const record = registry.get(id);
  const connections = connectionsOf(registry, record);
  if (connections.length === 0) handleOf(record);
  record.handle?.close("close");
  await inTurns(connections, ({ handle }) => handle?.close("close"));
}

/** Closes every socket; returns how many. */
export function closeAll(registry: Registry): Promise<number> {
  return registry.closeAll();
}

/** Open connections that a listener accepted. */
function connectionsOf(registry: Registry, listener: SocketRecord): SocketRecord[] {
  return [...registry.all()].filter(
    (record) => record.parent === listener && record.handle !== null,
  );
}

function handleOf(record: SocketRecord): SocketHandle {
  if (record.owner !== null)
    throw refusal(
      "ANOTHER_PROGRAMS",
      said("socket.belongsToAnotherProgram", { id: record.id, ...record.owner }),
      said("socket.itIsOnlyLookedAt"),
    );
  if (record.handle === null)
    throw refusal(
      "CLOSED",
      said("socket.socketIsClosed", { id: record.id }),
      said("socket.openItAgain"),
    );
  return record.handle;
}

/** The first address of the socket's own family, where there is one. */
async function resolved(
  registry: Registry,
  record: SocketRecord,
  to: HostPort,
): Promise<IpEndpoint> {
  const found = await lookup(registry, record, to);
  if (!found.ok) throw new Refusal(found.failure);
  const family = record.local?.family;
  const addresses = found.addresses.map((address) => ipEndpoint(address, to.port));
  return (
    addresses.find((address) => address.family === family) ??
    addresses[0] ??
    ipEndpoint(to.host, to.port)
  );
}
