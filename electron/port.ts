// The engine's messages over one end of a MessageChannelMain.
//
//     const { port1, port2 } = new MessageChannelMain();
//     engine.attach(portTransport(port1), host);

import type { MessagePortMain } from "electron";
import type { EngineMessage } from "../shared/contract/messages.ts";
import { carrier } from "../shared/rpc/carrier.ts";
import type { Transport } from "../shared/rpc/transport.ts";

/** What we use of a port, so that tests can bring another kind. */
export type Port = Pick<MessagePortMain, "postMessage" | "close" | "start"> & {
  on(event: "message", listener: (message: { readonly data: unknown }) => void): unknown;
  on(event: "close", listener: () => void): unknown;
};

export function portTransport(port: Port): Transport<EngineMessage, unknown> {
  // Never a transfer list: an ArrayBuffer in one loses the whole message without an error.
  const { transport, deliver, lose } = carrier<EngineMessage, unknown>({
    post: (message) => port.postMessage(message),
    end: () => port.close(),
  });
  port.on("message", ({ data }) => deliver(data));
  // Fires when the page reloads, is closed or crashes.
  port.on("close", () => lose("the window was closed or reloaded"));
  port.start();
  return transport;
}
