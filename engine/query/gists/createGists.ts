// The threads that tell messages, kept for each recording and file while somebody looks at it.

import type { EventStore } from "../../record/read/EventStore.ts";
import type { ScanThreads } from "../ScanThread.ts";
import { GistThread } from "./GistThread.ts";

export interface HeldGists {
  readonly thread: GistThread;
  letGo(): void;
}

export interface Gists {
  /** To be let go of by whoever holds it. */
  hold(store: EventStore): HeldGists;
}

export function createGists(threads: Pick<ScanThreads, "take">): Gists {
  const known = new Map<EventStore, { readonly thread: GistThread; holders: number }>();
  return {
    hold(store) {
      const entry = known.get(store) ?? { thread: new GistThread(threads, store), holders: 0 };
      known.set(store, entry);
      entry.holders += 1;
      let held = true;
      return {
        thread: entry.thread,
        letGo() {
          if (!held) return;
          held = false;
          entry.holders -= 1;
          if (entry.holders > 0) return;
          known.delete(store);
          entry.thread.close();
        },
      };
    },
  };
}
