// Gives each load of our page its own port to the engine. Nothing of IPC stays open: the port goes to the preload once,
// which hands it on to the page.

import { MessageChannelMain, type WebContents } from "electron";
import type { Engine, Host } from "../engine/createEngine.ts";
import { isPageUrl } from "./pageScheme.ts";
import { portTransport } from "./port.ts";

export const PORT_CHANNEL = "portscope-port";

export function connectPage(contents: WebContents, engine: Engine, host: Host): void {
  let close = () => {};
  // dom-ready comes once for each document of the main frame, after its preload has run.
  contents.on("dom-ready", () => {
    close();
    const frame = contents.mainFrame;
    if (!isPageUrl(frame.url)) return;
    const { port1, port2 } = new MessageChannelMain();
    const transport = portTransport(port1);
    close = () => transport.close();
    engine.attach(transport, host);
    frame.postMessage(PORT_CHANNEL, null, [port2]);
  });
  contents.on("render-process-gone", () => close());
  contents.on("destroyed", () => close());
}
