/* oxlint-disable unicorn/require-post-message-target-origin -- ports, not windows: they have no origin */

// Joins a page's port with one of the engine's thread. The main thread hands frames on as they are and never opens one.

import type { MessagePortMain } from "electron";
import type { MessagePort } from "node:worker_threads";

/** What we use of a page's port, so that tests can bring another kind. */
export type PagePort = Pick<MessagePortMain, "postMessage" | "close" | "start"> & {
  on(event: "message", listener: (message: { readonly data: unknown }) => void): unknown;
  on(event: "close", listener: () => void): unknown;
};

/** Stands for whatever is no frame; refused at the engine's door. */
const NO_FRAME = new Uint8Array(0);

export interface Join {
  /** Ends both ports. */
  close(): void;
  /** Called once, when either end closed. */
  onClose(listener: () => void): void;
}

export function joinPorts(page: PagePort, thread: MessagePort): Join {
  const listeners = new Set<() => void>();
  let open = true;

  function close(): void {
    if (!open) return;
    open = false;
    page.close();
    thread.close();
    for (const listener of listeners) listener();
  }
  page.on("message", ({ data }) => {
    if (data instanceof Uint8Array && data.buffer instanceof ArrayBuffer)
      thread.postMessage(data, [data.buffer]);
    else thread.postMessage(NO_FRAME);
  });
  // Never a transfer list here: an ArrayBuffer in one loses the whole message without an error.
  thread.on("message", (data: unknown) => page.postMessage(data));
  page.on("close", close);
  thread.on("close", close);
  page.start();
  return { close, onClose: (listener) => void listeners.add(listener) };
}
