// Gives each load of our page its own port to the engine. Nothing of IPC stays open: the port goes to the preload once,
// which hands it on to the page.

import { MessageChannelMain, type WebContents } from "electron";
import type { Engine, Host } from "../engine/createEngine.ts";
import type { EngineMessage } from "../shared/contract/messages.ts";
import type { Transport } from "../shared/rpc/transport.ts";
import { isPageUrl } from "./pageScheme.ts";
import { portTransport } from "./port.ts";

/** The preload listens on the same name. */
const PORT_CHANNEL = "portscope-port";

export function connectPage(contents: WebContents, engine: Engine, host: Host): void {
  let current: Transport<EngineMessage, unknown> | null = null;

  function close(): void {
    const last = current;
    current = null;
    last?.close();
  }
  function offerPort(): void {
    close();
    const frame = contents.mainFrame;
    if (!isPageUrl(frame.url)) return;
    const { port1, port2 } = new MessageChannelMain();
    const transport = portTransport(port1);
    current = transport;
    transport.onClose(() => {
      // A page that let go of its port and is still there may connect again; one that reloads gets its port below.
      const stays = current === transport && !contents.isDestroyed() && !contents.isCrashed();
      if (stays && !contents.isLoadingMainFrame()) offerPort();
    });
    engine.attach(transport, host);
    frame.postMessage(PORT_CHANNEL, null, [port2]);
  }

  // Comes once for each document of the main frame, after its preload has run.
  contents.on("dom-ready", offerPort);
  contents.on("render-process-gone", close);
  contents.on("destroyed", close);
}
