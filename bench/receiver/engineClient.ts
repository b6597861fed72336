// A client of the engine in the same process, as the window is one: it acknowledges each frame at once.

import type { Engine } from "../../engine/createEngine.ts";
import type { ClientFrame, EngineFrame } from "../../shared/contract/wire.ts";
import { ALL_EVENTS, type Query } from "../../shared/model/query.ts";
import { createClient, type Client, type Watch } from "../../shared/rpc/client.ts";
import { memoryPair } from "../../shared/rpc/memoryPair.ts";

export interface EngineClient {
  readonly client: Client;
  /** Seq of the newest event that it was told of. */
  told(): number;
  /** Watches a query's view; resolves to its number of rows once all events have been looked at. */
  follow(query: Query): Promise<number>;
}

export function attachClient(engine: Engine): EngineClient {
  const [near, far] = memoryPair<ClientFrame, EngineFrame>(structuredClone);
  const info = {
    kind: "test",
    platform: process.platform,
    canReveal: false,
    version: "",
    log: null,
  } as const;
  engine.attach(far, { info, reveal: null });
  let told = 0;
  let watch: Watch | null = null;
  const client = createClient(near, {
    onFrame({ seq }) {
      told = seq;
    },
  });

  function follow(query: Query): Promise<number> {
    watch?.stop();
    return new Promise((resolve, reject) => {
      const fail = (code: string | undefined): void => reject(new Error(code));
      watch = client.watch(
        "view",
        { query },
        {
          onUpdate({ total, scan }) {
            if (scan?.state === "failed") fail(scan.failure?.code);
            if (scan === null || (scan.state === "live" && scan.done === scan.of)) resolve(total);
          },
          onEnd: (failure) => fail(failure.code),
        },
      );
    });
  }
  return { client, told: () => told, follow };
}

/** A client that watches what a window does: sockets, totals, the recording, all rows. */
export async function attachFollower(engine: Engine): Promise<EngineClient> {
  const attached = attachClient(engine);
  for (const feed of ["sockets", "totals", "recording", "bounds"] as const)
    attached.client.watch(feed, {}, { onUpdate() {} });
  await attached.follow(ALL_EVENTS);
  return attached;
}
