// The client's side of the contract: typed calls that answer or throw a Refusal, and watches that are told of what is live. It
// knows neither the carrier nor what is done with the updates.
//
//     const client = createClient(transport, { onFrame: () => nextFrame() });
//     const { socket } = await client.call("open", { spec }, { signal });
//     const watch = client.watch("totals", {}, { onUpdate: show });  watch.stop();

import { assertNever } from "../assertNever.ts";
import type {
  CallAnswer,
  CallInput,
  CallName,
  FeedInput,
  FeedName,
  FeedValue,
} from "../contract/commands.ts";
import type { ClientFrame, EngineFrame, UpdatesFrame } from "../contract/wire.ts";
import { Refusal, refusal, type Failure } from "../model/failure.ts";
import { said } from "../words/said.ts";
import type { Transport } from "./transport.ts";

export interface CallOptions {
  /** Ends the call: it then throws a Refusal at once, and the engine stops its work. */
  readonly signal?: AbortSignal;
}

export interface WatchListener<T> {
  /** `whole`: it replaces all that came before, which is so the first time. */
  onUpdate(value: T, whole: boolean): void;
  /** It was refused, or ended by itself; not called after `stop` nor when the engine is lost. */
  onEnd?(failure: Failure): void;
}

export interface Watch {
  /** Told nothing more. */
  stop(): void;
}

export interface Client {
  /** Throws a Refusal when the engine refuses, when it was lost before it answered, or when it was cancelled. */
  call<K extends CallName>(
    name: K,
    input: CallInput<K>,
    options?: CallOptions,
  ): Promise<CallAnswer<K>>;
  watch<K extends FeedName>(
    feed: K,
    input: FeedInput<K>,
    listener: WatchListener<FeedValue<K>>,
  ): Watch;
  onClose(listener: (reason: string) => void): () => void;
  close(): void;
}

export interface ClientOptions {
  /**
   * After the watches were told all that a frame says. It is acknowledged when this returns (or when the promise it returns
   * settles): the pace at which frames come.
   */
  onFrame?(frame: UpdatesFrame): void | Promise<void>;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Refusal): void;
}

export function createClient(
  transport: Transport<ClientFrame, EngineFrame>,
  { onFrame }: ClientOptions = {},
): Client {
  let nextId = 1;
  const waiting = new Map<number, Waiting>();
  const watches = new Map<number, WatchListener<unknown>>();
  let lost = false;

  function take(id: number): Waiting | undefined {
    const entry = waiting.get(id);
    waiting.delete(id);
    return entry;
  }
  function end(id: number, failure: Failure): void {
    const listener = watches.get(id);
    watches.delete(id);
    listener?.onEnd?.(failure);
  }
  async function handle(frame: UpdatesFrame): Promise<void> {
    try {
      for (const { watch, value, whole } of frame.updates)
        watches.get(watch)?.onUpdate(value, whole);
      await onFrame?.(frame);
    } finally {
      transport.send({ type: "ack", n: frame.n });
    }
  }

  transport.onMessage((frame) => {
    switch (frame.type) {
      case "result":
        take(frame.id)?.resolve(frame.value);
        return;
      case "refused":
        take(frame.id)?.reject(new Refusal(frame.failure));
        end(frame.id, frame.failure);
        return;
      case "ended":
        end(frame.id, frame.failure);
        return;
      case "beat":
        return;
      case "updates":
        handle(frame).catch((error: unknown) => {
          // A listener that throws is a fault of the program; it must show, and must not stall the stream.
          queueMicrotask(() => {
            throw error;
          });
        });
        return;
      default:
        assertNever(frame);
    }
  });
  transport.onClose(() => {
    lost = true;
    for (const entry of waiting.values()) entry.reject(engineLost());
    waiting.clear();
    watches.clear();
  });

  return {
    call(name, input, { signal } = {}) {
      return new Promise((resolve, reject) => {
        if (lost) return reject(engineLost());
        if (signal?.aborted === true) return reject(cancelled());
        const id = nextId++;
        const onAbort = (): void => {
          if (take(id) === undefined) return;
          transport.send({ type: "cancel", id });
          reject(cancelled());
        };
        signal?.addEventListener("abort", onAbort, { once: true });
        const settled = (): void => signal?.removeEventListener("abort", onAbort);
        waiting.set(id, {
          resolve(value) {
            settled();
            // The engine's handler of this name has this result type; see Handlers in contract/commands.ts.
            resolve(value as CallAnswer<typeof name>);
          },
          reject(error) {
            settled();
            reject(error);
          },
        });
        transport.send({ type: "call", id, name, input });
      });
    },
    watch(feed, input, listener) {
      const id = nextId++;
      // Its feed has this type of value; see FeedMakers in contract/commands.ts.
      if (!lost) watches.set(id, listener as WatchListener<unknown>);
      transport.send({ type: "watch", id, feed, input });
      return {
        stop() {
          if (watches.delete(id)) transport.send({ type: "cancel", id });
        },
      };
    },
    onClose: (listener) => transport.onClose(listener),
    close: () => transport.close(),
  };
}

function engineLost(): Refusal {
  return refusal("ENGINE_LOST", said("contract.engineLost"), said("contract.itReconnects"));
}

function cancelled(): Refusal {
  return refusal("CANCELLED", said("contract.cancelled"), said("contract.askAgain"));
}
