// What every transport has in common, whatever carries it: a queue until somebody listens, one end, and a late listener
// that still hears of it.
//
//     const { transport, deliver, lose } = carrier<Out, In>({ post: (m) => port.postMessage(m), end: () => port.close() });
//     port.on("message", ({ data }) => deliver(data));
//     port.on("close", () => lose("the page was closed"));

import { Fifo } from "../util/Fifo.ts";
import type { Transport } from "./transport.ts";

export interface Carrier<Out, In> {
  readonly transport: Transport<Out, In>;
  /** A message came. Does nothing once closed. */
  deliver(message: In): void;
  /** The other side closed, or the carrier broke. Only the first reason counts. */
  lose(reason: string): void;
}

export interface CarrierEnd<Out> {
  post(message: Out): void;
  /** Closes the real thing; called once, when this side closes. */
  end(): void;
}

export function carrier<Out, In>({ post, end }: CarrierEnd<Out>): Carrier<Out, In> {
  const inbox = new Fifo<In>();
  const closeListeners = new Set<(reason: string) => void>();
  let listener: ((message: In) => void) | null = null;
  let closed: string | null = null;

  function lose(reason: string): void {
    if (closed !== null) return;
    closed = reason;
    inbox.clear();
    for (const told of closeListeners) told(reason);
    closeListeners.clear();
  }
  function drain(): void {
    for (;;) {
      if (listener === null) return;
      const message = inbox.shift();
      if (message === undefined) return;
      listener(message);
    }
  }
  return {
    transport: {
      send(message) {
        if (closed === null) post(message);
      },
      onMessage(next) {
        listener = next;
        queueMicrotask(drain);
        return () => {
          if (listener === next) listener = null;
        };
      },
      onClose(told) {
        if (closed === null) closeListeners.add(told);
        else queueMicrotask(() => told(closed ?? ""));
        return () => closeListeners.delete(told);
      },
      close() {
        if (closed !== null) return;
        lose("closed by this side"); // not for people: what ended a pipe, for whoever debugs one
        end();
      },
    },
    deliver(message) {
      if (closed !== null) return;
      // Never past messages that still wait.
      if (listener === null || inbox.size > 0) inbox.push(message);
      else listener(message);
    },
    lose,
  };
}
