// A client of the engine over the in-memory carrier, which keeps all that it is told.

import type { Engine } from "../../engine/createEngine.ts";
import type {
  Batch,
  ClientMessage,
  EngineMessage,
  Snapshot,
} from "../../shared/contract/messages.ts";
import type { SocketInfo } from "../../shared/model/socket.ts";
import { createClient, type Client } from "../../shared/rpc/client.ts";
import { memoryPair } from "../../shared/rpc/memoryPair.ts";

export interface TestClient extends Client {
  readonly batches: readonly Batch[];
  readonly resets: readonly Snapshot[];
  /** Beats that came. */
  beats(): number;
  /** As the batches (not the first snapshot) have told. */
  readonly sockets: ReadonlyMap<number, SocketInfo>;
  /** Stops acknowledging batches, as a window that hangs; `release` goes on. */
  hold(): void;
  release(): void;
  /** Any command, any input; the whole answer. */
  raw(command: string, input: unknown): Promise<EngineMessage>;
}

export const TEST_HOST = {
  info: { kind: "test", platform: process.platform, canReveal: false, version: "0.0.0" },
  reveal: null,
} as const;

export function attachClient(engine: Pick<Engine, "attach">): TestClient {
  const [ours, theirs] = memoryPair<ClientMessage, EngineMessage>(structuredClone);
  engine.attach(theirs, TEST_HOST);
  const batches: Batch[] = [];
  const resets: Snapshot[] = [];
  const sockets = new Map<number, SocketInfo>();
  const rawAnswers = new Map<number, (message: EngineMessage) => void>();
  let held: Promise<void> | null = null;
  let letGo: () => void = () => {};
  let nextRaw = 1_000_000;
  let beats = 0;

  function learn(list: readonly SocketInfo[], removed: readonly number[]): void {
    for (const socket of list) sockets.set(socket.id, socket);
    for (const id of removed) sockets.delete(id);
  }
  const client = createClient(
    {
      ...ours,
      onMessage: (listener) =>
        ours.onMessage((message) => {
          if (message.type === "beat") beats += 1;
          const raw = "id" in message ? rawAnswers.get(message.id) : undefined;
          if (raw === undefined) listener(message);
          else raw(message);
        }),
    },
    {
      async onBatch(batch) {
        batches.push(batch);
        learn(batch.sockets, batch.removed);
        await held;
      },
      async onReset(snapshot) {
        resets.push(snapshot);
        sockets.clear();
        learn(snapshot.sockets, []);
        await held;
      },
    },
  );
  return {
    ...client,
    batches,
    resets,
    beats: () => beats,
    sockets,
    hold() {
      held = new Promise((resolve) => {
        letGo = resolve;
      });
    },
    release() {
      held = null;
      letGo();
    },
    raw(command, input) {
      const id = nextRaw++;
      return new Promise((resolve) => {
        rawAnswers.set(id, resolve);
        ours.send({ type: "call", id, command, input });
      });
    },
  };
}
