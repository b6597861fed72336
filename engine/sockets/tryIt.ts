// "Try it": an echo server on a free port of this machine and a client that greets it, so that every call shows at once.

import { Refusal, refusal } from "../../shared/model/failure.ts";
import { tcpConnection, tcpListener } from "../../shared/model/openSpecs.ts";
import type { SocketState } from "../../shared/model/socket.ts";
import type { Registry } from "./Registry.ts";
import type { SocketRecord } from "./SocketRecord.ts";
import { open, send } from "./verbs.ts";
import { said } from "../../shared/words/said.ts";

// not for people: bytes that are sent
const GREETING = "Hello from Portscope!\r\n";

export async function tryIt(
  registry: Registry,
): Promise<{ readonly listener: number; readonly client: number }> {
  const listener = open(registry, tcpListener({ echo: true, onPeerEnd: "close" }));
  await reached(registry, listener, "listening");
  const { local } = listener;
  if (local === null || local.family === "unix")
    throw refusal("INTERNAL", said("socket.echoServerHasNoAddress"), said("socket.tryAgain"));
  const client = open(registry, tcpConnection({ to: { host: local.address, port: local.port } }));
  await reached(registry, client, "connected");
  send(registry, client.id, new TextEncoder().encode(GREETING));
  return { listener: listener.id, client: client.id };
}

/** Resolves when the socket is in this state; throws its failure when it ended before. */
function reached(registry: Registry, record: SocketRecord, state: SocketState): Promise<void> {
  return new Promise((resolve, reject) => {
    const undo = registry.log.onEvent(() => check());
    function check(): void {
      // The event of a call comes just before the state that it leads to.
      queueMicrotask(() => {
        if (record.state === state) resolve();
        else if (record.closeCause === null) return;
        else
          reject(
            record.failure === null
              ? refusal("CLOSED", said("socket.socketWasClosed"), said("socket.tryAgain"))
              : new Refusal(record.failure),
          );
        undo();
      });
    }
    check();
  });
}
