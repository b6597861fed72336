// The client's side of the contract: typed calls that answer or throw a Refusal, and the stream of batches. It knows
// neither the carrier nor what is done with the batches.
//
//     const client = createClient(transport, { onBatch, onReset });
//     const snapshot = await client.call("subscribe", { scope: { kind: "all" } });

import { assertNever } from "../assertNever.ts";
import type { CallInput, CallName, CallAnswer } from "../contract/commands.ts";
import type { Batch, ClientMessage, EngineMessage, Snapshot } from "../contract/messages.ts";
import { Refusal, refusal } from "../model/failure.ts";
import type { Transport } from "./transport.ts";

export interface Client {
  /** Throws a Refusal when the engine refuses, or when it was lost before it answered. */
  call<K extends CallName>(command: K, input: CallInput<K>): Promise<CallAnswer<K>>;
  onClose(listener: (reason: string) => void): () => void;
  close(): void;
}

export interface StreamListeners {
  /** Acknowledged when it returns (or when the promise it returns settles): the pace at which batches come. */
  onBatch(batch: Batch): void | Promise<void>;
  /** The engine dropped this client's backlog: replaces everything known so far. */
  onReset(snapshot: Snapshot): void | Promise<void>;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Refusal): void;
}

export function createClient(
  transport: Transport<ClientMessage, EngineMessage>,
  listeners: StreamListeners,
): Client {
  let nextId = 1;
  const waiting = new Map<number, Waiting>();
  let lost = false;

  function take(id: number): Waiting | undefined {
    const entry = waiting.get(id);
    waiting.delete(id);
    return entry;
  }
  async function handleThenAck(n: number, work: () => void | Promise<void>): Promise<void> {
    try {
      await work();
    } finally {
      transport.send({ type: "ack", n });
    }
  }
  function stream(n: number, work: () => void | Promise<void>): void {
    handleThenAck(n, work).catch((error: unknown) => {
      // A listener that throws is a fault of the program; it must show, and must not stall the stream.
      queueMicrotask(() => {
        throw error;
      });
    });
  }

  transport.onMessage((message) => {
    switch (message.type) {
      case "result":
        take(message.id)?.resolve(message.value);
        return;
      case "refused":
        take(message.id)?.reject(new Refusal(message.failure));
        return;
      case "beat":
        return;
      case "batch":
        stream(message.n, () => listeners.onBatch(message));
        return;
      case "reset":
        stream(message.n, () => listeners.onReset(message.snapshot));
        return;
      default:
        assertNever(message);
    }
  });
  transport.onClose(() => {
    lost = true;
    for (const entry of waiting.values()) entry.reject(engineLost());
    waiting.clear();
  });

  return {
    call(command, input) {
      return new Promise((resolve, reject) => {
        if (lost) return reject(engineLost());
        const id = nextId++;
        // The engine's handler for this command has this result type; see Handlers in contract/commands.ts.
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
        transport.send({ type: "call", id, command, input });
      });
    },
    onClose: (listener) => transport.onClose(listener),
    close: () => transport.close(),
  };
}

function engineLost(): Refusal {
  return refusal(
    "ENGINE_LOST",
    "The connection to the engine was lost before it answered.",
    "It is reconnected by itself; try again then.",
  );
}
