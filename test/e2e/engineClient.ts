// A second client of a served engine, beside the window: what would be long to do by hand in it.

import { WebSocket } from "ws";
import type { ClientFrame, EngineFrame } from "../../shared/contract/wire.ts";
import { carrier } from "../../shared/rpc/carrier.ts";
import { createClient, type Client } from "../../shared/rpc/client.ts";
import { decodeMessage, encodeMessage } from "../../shared/rpc/wireCodec.ts";

/** `address` as `portscope serve` prints it, with its token. */
export async function connectClient(address: string): Promise<Client> {
  const page = new URL(address);
  const socket = new WebSocket(`ws://${page.host}/engine`, { headers: { Origin: page.origin } });
  const { transport, deliver, lose } = carrier<ClientFrame, EngineFrame>({
    post: (message) => socket.send(encodeMessage(message)),
    end: () => socket.close(),
  });
  socket.on("message", (data: Buffer) => deliver(decodeMessage(data) as EngineFrame));
  socket.on("close", () => lose("closed"));
  await new Promise<void>((resolve, reject) => {
    socket.once("open", () => resolve());
    socket.once("error", reject);
  });
  const token = new URLSearchParams(page.hash.slice(1)).get("token");
  socket.send(encodeMessage({ type: "token", token }));
  return createClient(transport);
}
