// Gives each load of our page its own port to the engine. Nothing of IPC stays open: the port goes to the preload once,
// which hands it on to the page.

import { MessageChannelMain, type WebContents } from "electron";
import type { Engine, Host } from "../engine/createEngine.ts";
import type { EngineMessage } from "../shared/contract/messages.ts";
import type { Transport } from "../shared/rpc/transport.ts";
import { isPageUrl } from "./pageScheme.ts";
import { portTransport } from "./port.ts";

export const PORT_CHANNEL = "portscope-port";

export function connectPage(contents: WebContents, engine: Engine, host: Host): void {
  let transport: Transport<EngineMessage, unknown> | null = null;
  const close = () => transport?.close();
  // dom-ready comes once for each document of the main frame, after its preload has run.
  contents.on("dom-ready", () => {
    close();
    const frame = contents.mainFrame;
    if (!isPageUrl(frame.url)) return;
    const { port1, port2 } = new MessageChannelMain();
    transport = portTransport(port1);
    engine.attach(transport, host);
    frame.postMessage(PORT_CHANNEL, null, [port2]);
  });
  contents.on("render-process-gone", close);
  contents.on("destroyed", close);
}
