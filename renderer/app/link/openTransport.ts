// Which carrier this page has: pages of the desktop program come from `app:` and get a MessagePort, all others speak
// WebSocket to where they came from.

import type { ClientFrame, EngineFrame } from "../../../shared/contract/wire.ts";
import type { Transport } from "../../../shared/rpc/transport.ts";
import { awaitPort, portTransport } from "./portTransport.ts";
import { takeToken } from "./token.ts";
import { webSocketTransport } from "./webSocketTransport.ts";

export type EngineTransport = Transport<ClientFrame, EngineFrame>;

/** Milliseconds that the preload may take to hand over the port. */
const PORT_PATIENCE = 10_000;

export async function openTransport(page: Window): Promise<EngineTransport> {
  if (page.location.protocol === "app:") return portTransport(await awaitPort(page, PORT_PATIENCE));
  const scheme = page.location.protocol === "https:" ? "wss:" : "ws:";
  return webSocketTransport(`${scheme}//${page.location.host}/engine`, takeToken(page));
}
