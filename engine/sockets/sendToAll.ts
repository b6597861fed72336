// One message to every connection of a listener.

import { Refusal, refusal } from "../../shared/model/failure.ts";
import { canSend } from "../../shared/model/socket.ts";
import type { Registry } from "./Registry.ts";
import { socketInfo, type SocketRecord } from "./SocketRecord.ts";

/** Open connections that a listener accepted. */
export function childrenOf(registry: Registry, listener: SocketRecord): SocketRecord[] {
  return [...registry.all()].filter(
    (record) => record.parent === listener && record.handle !== null,
  );
}

/** Returns how many took it; throws a Refusal when none did. */
export function sendToAll(registry: Registry, listener: SocketRecord, data: Uint8Array): number {
  const receivers = childrenOf(registry, listener).filter((record) => canSend(socketInfo(record)));
  if (receivers.length === 0)
    throw refusal(
      "NO_CONNECTIONS",
      `Listener #${listener.id} has no connection that takes data.`,
      "Wait until a peer connects.",
    );
  let sent = 0;
  let refused: Refusal | null = null;
  for (const receiver of receivers) {
    try {
      receiver.handle?.send(data, null);
      sent += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused = error;
    }
  }
  if (sent === 0 && refused !== null) throw refused;
  return sent;
}
