import type { MessagePort } from "node:worker_threads";
import type { PagePort } from "../../electron/engine/joinPorts.ts";

/** Electron's port wraps what came in an event; otherwise Node's is the same. */
export function asElectronPort(port: MessagePort): PagePort {
  return {
    postMessage: (message) => port.postMessage(message),
    start: () => port.start(),
    close: () => port.close(),
    on(event: "message" | "close", listener: (message: { readonly data: unknown }) => void) {
      return port.on(event, (data: unknown) => listener({ data }));
    },
  };
}
