/* oxlint-disable unicorn/require-post-message-target-origin -- a thread's port, not a window: it has no origin */

// The engine's end of a window's pipe: frames as bytes, whose buffers are given to the main thread and not copied.

import type { MessagePort } from "node:worker_threads";
import type { EngineFrame } from "../../shared/contract/wire.ts";
import { carrier } from "../../shared/rpc/carrier.ts";
import { decodeFrame } from "../../shared/rpc/decodeFrame.ts";
import { exactBytes } from "../../shared/rpc/exactBytes.ts";
import type { Transport } from "../../shared/rpc/transport.ts";

export function threadTransport(port: MessagePort): Transport<EngineFrame, unknown> {
  const { transport, deliver, lose } = carrier<EngineFrame, unknown>({
    post(message) {
      const bytes = exactBytes(message);
      port.postMessage(bytes, [bytes.buffer]);
    },
    end: () => port.close(),
  });
  port.on("message", (data: unknown) => {
    deliver(data instanceof Uint8Array ? decodeFrame(data) : null);
  });
  // Fires when the page reloads, is closed or crashes.
  // not for people: what ended a pipe, for whoever debugs one
  port.on("close", () => lose("the window was closed or reloaded"));
  return transport;
}
