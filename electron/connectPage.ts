// Gives each load of our page its own port to the engine. Nothing of IPC stays open: the port goes to the preload once,
// which hands it on to the page.

import { MessageChannelMain, type WebContents } from "electron";
import type { Join } from "./engine/joinPorts.ts";
import type { EngineKeeper } from "./engine/keepEngine.ts";
import { isPageUrl } from "./pageScheme.ts";

/** The preload listens on the same name. */
const PORT_CHANNEL = "portscope-port";

export function connectPage(contents: WebContents, engine: EngineKeeper): void {
  let current: Join | null = null;

  function close(): void {
    const last = current;
    current = null;
    last?.close();
  }
  function offerPort(): void {
    close();
    const running = engine.current();
    const frame = contents.mainFrame;
    if (running === null || !isPageUrl(frame.url)) return;
    const { port1, port2 } = new MessageChannelMain();
    const join = running.attach(port1);
    current = join;
    join.onClose(() => {
      // A page that let go of its port and is still there may connect again; one that reloads gets its port below.
      const stays = current === join && !contents.isDestroyed() && !contents.isCrashed();
      if (stays && !contents.isLoadingMainFrame()) offerPort();
    });
    frame.postMessage(PORT_CHANNEL, null, [port2]);
  }

  // Comes once for each document of the main frame, after its preload has run.
  contents.on("dom-ready", offerPort);
  contents.on("render-process-gone", close);
  const undo = engine.onStarted(offerPort);
  contents.on("destroyed", () => {
    undo();
    close();
  });
}
