// Transport over a WebSocket (browser): binary MessagePack messages, the token of this run first.

import { carrier } from "../../../shared/rpc/carrier.ts";
import { exactBytes } from "../../../shared/rpc/exactBytes.ts";
import type { Transport } from "../../../shared/rpc/transport.ts";
import { decodeMessage } from "../../../shared/rpc/wireCodec.ts";

/** The server's close code for a token that is missing or of another run. */
export const CLOSE_BAD_TOKEN = 4401;

/** The token was refused: only another address helps, so there is nothing to retry. */
export const BAD_TOKEN = "bad-token";

export function webSocketTransport<Out, In>(
  address: string,
  token: string,
): Promise<Transport<Out, In>> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address);
    socket.binaryType = "arraybuffer";
    socket.addEventListener("error", () => reject(new Error("the engine cannot be reached")));
    socket.addEventListener("open", () => {
      const transport = overOpenSocket<Out, In>(socket);
      socket.send(exactBytes({ type: "token", token }));
      resolve(transport);
    });
  });
}

function overOpenSocket<Out, In>(socket: WebSocket): Transport<Out, In> {
  const { transport, deliver, lose } = carrier<Out, In>({
    post: (message) => socket.send(exactBytes(message)),
    end: () => socket.close(),
  });
  socket.addEventListener("message", (event: MessageEvent<ArrayBuffer>) =>
    deliver(decodeMessage(new Uint8Array(event.data)) as In),
  );
  socket.addEventListener("close", (event) =>
    lose(event.code === CLOSE_BAD_TOKEN ? BAD_TOKEN : event.reason || `closed (${event.code})`),
  );
  return transport;
}
