// Two transports joined in memory: what one sends the other gets, later, in order, as a structured clone would give it.
//
//     const [client, engine] = memoryPair<ClientFrame, EngineFrame>();

import { Fifo } from "../util/Fifo.ts";
import type { Transport } from "./transport.ts";

interface End<Out, In> extends Transport<Out, In> {
  deliver(message: In): void;
  lose(reason: string): void;
}

/** `clone` stands for what a real carrier does to a message; structuredClone where the host has it. */
export function memoryPair<A, B>(
  clone: <T>(message: T) => T = (message) => message,
): [Transport<A, B>, Transport<B, A>] {
  const left: End<A, B> = end(
    (message) => right.deliver(clone(message)),
    () => right.lose("closed by the other side"), // not for people: as in carrier.ts
  );
  const right: End<B, A> = end(
    (message) => left.deliver(clone(message)),
    () => left.lose("closed by the other side"), // not for people: as above
  );
  return [left, right];
}

function end<Out, In>(toPeer: (message: Out) => void, closePeer: () => void): End<Out, In> {
  const inbox = new Fifo<In>();
  let onMessage: ((message: In) => void) | null = null;
  const onClose = new Set<(reason: string) => void>();
  let closed: string | null = null;
  let scheduled = false;

  function drain(): void {
    scheduled = false;
    while (onMessage !== null && inbox.size > 0) onMessage(inbox.shift() as In);
  }
  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(drain);
  }
  function lose(reason: string): void {
    if (closed !== null) return;
    closed = reason;
    for (const listener of onClose) listener(reason);
    onClose.clear();
  }
  return {
    send(message) {
      if (closed === null) toPeer(message);
    },
    onMessage(listener) {
      onMessage = listener;
      schedule();
      return () => {
        if (onMessage === listener) onMessage = null;
      };
    },
    onClose(listener) {
      if (closed !== null) queueMicrotask(() => listener(closed ?? ""));
      else onClose.add(listener);
      return () => onClose.delete(listener);
    },
    close() {
      if (closed !== null) return;
      lose("closed by this side"); // not for people: as above
      queueMicrotask(closePeer);
    },
    deliver(message) {
      if (closed !== null) return;
      inbox.push(message);
      schedule();
    },
    lose,
  };
}
