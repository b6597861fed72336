// Transport over a MessagePort (Electron): the same bytes as over a WebSocket, which the main thread hands on unopened. The port is handed to us by the preload once it has heard "portscope-ready".

import { carrier } from "../../../shared/rpc/carrier.ts";
import { exactBytes } from "../../../shared/rpc/exactBytes.ts";
import type { Transport } from "../../../shared/rpc/transport.ts";
import { decodeMessage } from "../../../shared/rpc/wireCodec.ts";

export function portTransport<Out, In>(port: MessagePort): Transport<Out, In> {
  const { transport, deliver, lose } = carrier<Out, In>({
    post: (message) => port.postMessage(exactBytes(message)),
    end: () => port.close(),
  });
  port.addEventListener("message", (event: MessageEvent<Uint8Array>) =>
    deliver(decodeMessage(event.data) as In),
  );
  // not for people: the window says by itself that the line is lost.
  port.addEventListener("close", () => lose("the engine closed the port"));
  port.start();
  return transport;
}

/** Asks the preload for a port and waits for it. Only messages of this very window count. */
export function awaitPort(page: Window, patience: number): Promise<MessagePort> {
  return new Promise((resolve, reject) => {
    const timer = page.setTimeout(() => {
      page.removeEventListener("message", hear);
      reject(new Error("the engine did not hand over a port"));
    }, patience);
    function hear(event: MessageEvent<unknown>): void {
      const port = event.ports[0];
      if (event.source !== page || port === undefined || !isPortMessage(event.data)) return;
      page.clearTimeout(timer);
      page.removeEventListener("message", hear);
      resolve(port);
    }
    page.addEventListener("message", hear);
    page.postMessage(
      { type: "portscope-ready" },
      page.location.origin === "null" ? "*" : page.origin,
    );
  });
}

function isPortMessage(data: unknown): boolean {
  return (
    typeof data === "object" && data !== null && "type" in data && data.type === "portscope-port"
  );
}
