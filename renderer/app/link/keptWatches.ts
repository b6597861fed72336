// What is watched, whatever becomes of the line: begun again on each connection, in the same order.

import type { Client, Watch } from "../../../shared/rpc/client.ts";

export interface KeptWatches {
  readonly add: Client["watch"];
  /** A connection is there: all watches begin on it. */
  begin(client: Pick<Client, "watch">): void;
  /** It is gone. */
  pause(): void;
}

interface Kept {
  begin(client: Pick<Client, "watch">): Watch;
  /** On the connection that there is. */
  watch: Watch | null;
}

export function createKeptWatches(): KeptWatches {
  const all = new Set<Kept>();
  let current: Pick<Client, "watch"> | null = null;
  return {
    add(feed, input, listener) {
      const kept: Kept = {
        begin: (client) =>
          client.watch(feed, input, {
            onUpdate: listener.onUpdate,
            onEnd(failure) {
              all.delete(kept);
              listener.onEnd?.(failure);
            },
          }),
        watch: null,
      };
      all.add(kept);
      if (current !== null) kept.watch = kept.begin(current);
      return {
        stop() {
          all.delete(kept);
          kept.watch?.stop();
          kept.watch = null;
        },
      };
    },
    begin(client) {
      current = client;
      for (const kept of all) kept.watch = kept.begin(client);
    },
    pause() {
      current = null;
      for (const kept of all) kept.watch = null;
    },
  };
}
