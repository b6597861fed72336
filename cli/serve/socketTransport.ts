// The engine's messages over a WebSocket that has shown its token.

import type { WebSocket } from "ws";
import type { EngineFrame } from "../../shared/contract/wire.ts";
import { carrier } from "../../shared/rpc/carrier.ts";
import { decodeFrame } from "../../shared/rpc/decodeFrame.ts";
import type { Transport } from "../../shared/rpc/transport.ts";
import { encodeMessage } from "../../shared/rpc/wireCodec.ts";

/** Batches wait for acknowledgements, so only a page that asks and does not read gets here. */
const MAX_UNSENT = 64 * 1024 * 1024;

export function socketTransport(socket: WebSocket): Transport<EngineFrame, unknown> {
  const { transport, deliver, lose } = carrier<EngineFrame, unknown>({
    post(message) {
      if (socket.readyState !== socket.OPEN) return;
      socket.send(encodeMessage(message));
      if (socket.bufferedAmount > MAX_UNSENT) socket.terminate();
    },
    end: () => socket.close(1000),
  });
  socket.on("message", (data, isBinary) => {
    deliver(isBinary && data instanceof Uint8Array ? decodeFrame(data) : null);
  });
  // not for people: what ended a pipe, for whoever debugs one
  socket.on("close", (code, reason) => lose(`the browser left (${code} ${reason.toString()})`));
  return transport;
}
