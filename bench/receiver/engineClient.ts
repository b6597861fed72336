// A client of the engine in the same process, as the window is one: it acknowledges each batch at once.

import type { Engine } from "../../engine/createEngine.ts";
import type {
  ClientMessage,
  EngineMessage,
  Snapshot,
  ViewUpdate,
} from "../../shared/contract/messages.ts";
import { ALL_EVENTS, type Query } from "../../shared/model/query.ts";
import { createClient, type Client } from "../../shared/rpc/client.ts";
import { memoryPair } from "../../shared/rpc/memoryPair.ts";

export interface EngineClient {
  readonly client: Client;
  /** Seq of the newest event that it was told of. */
  told(): number;
  /** Follows a query; resolves to its number of rows once all events have been looked at. */
  follow(query: Query): Promise<number>;
}

export function attachClient(engine: Engine): EngineClient {
  const [near, far] = memoryPair<ClientMessage, EngineMessage>(structuredClone);
  const info = { kind: "test", platform: process.platform, canReveal: false, version: "" } as const;
  engine.attach(far, { info, reveal: null });
  let told = 0;
  let onUpdate: (update: ViewUpdate) => void = () => undefined;
  const take = ({ seq, view }: Pick<Snapshot, "seq" | "view">): void => {
    told = seq;
    onUpdate(view);
  };
  const client = createClient(near, { onBatch: take, onReset: take });

  async function follow(query: Query): Promise<number> {
    const updates: ViewUpdate[] = [];
    onUpdate = (update) => void updates.push(update);
    const { view, total, scan } = await client.call("view", { query });
    if (scan === null) return total;
    return new Promise((resolve, reject) => {
      onUpdate = (update) => {
        if (update.view !== view || update.scan === null) return;
        const { state, done, of, failure } = update.scan;
        if (state === "failed") reject(new Error(failure?.code));
        if (state === "live" && done === of) resolve(update.total);
      };
      for (const update of updates) onUpdate(update);
    });
  }
  return { client, told: () => told, follow };
}

/** A client that follows all rows. */
export async function attachFollower(engine: Engine): Promise<EngineClient> {
  const attached = attachClient(engine);
  await attached.client.call("subscribe", { query: ALL_EVENTS });
  return attached;
}
