// The export of one client: one at a time, ended with the client.

import { refusal } from "../../../shared/model/failure.ts";
import type { ExportProgress } from "../../../shared/model/recording.ts";
import type { Caller } from "../../feed/Caller.ts";
import type { Feed } from "../../feed/Feed.ts";
import { PacketExport, type ChooseEvents } from "./PacketExport.ts";
import type { ExportJob } from "./jobs.ts";
import type { EventStore } from "../read/EventStore.ts";
import { said } from "../../../shared/words/said.ts";

export interface ClientExports {
  /**
   * Of what is recorded so far; `choose`: of these events only, null: of all. Returns the file's path once it is made. Throws a
   * Refusal.
   */
  begin(
    store: EventStore,
    wanted: Pick<ExportJob, "kind" | "file" | "existing">,
    choose: ChooseEvents | null,
  ): Promise<string>;
  /** How far the newest one has come. Throws a Refusal where there is none. */
  progress(wake: () => void): Feed<ExportProgress>;
  /** Resolves when nothing of it is left. */
  stop(): Promise<void>;
  /** The client is gone: as `stop`, and none begins any more. */
  close(): Promise<void>;
}

function createExports(): ClientExports {
  let current: PacketExport | null = null;
  let beginning = false;
  let gone = false;
  return {
    async begin(store, wanted, choose) {
      if (beginning || (current !== null && !current.over))
        throw refusal(
          "EXPORTING",
          said("record.exportOfThisWindowIsStillUnder"),
          said("record.waitForItsEndOrStopIt"),
        );
      beginning = true;
      try {
        const { source, end } = await store.writtenSoFar();
        if (gone) throw refusal("GONE", said("record.windowIsGone"), "");
        current = new PacketExport({ source, end, chosen: choose !== null, ...wanted }, choose);
        return await current.begun;
      } finally {
        beginning = false;
      }
    },
    progress(wake) {
      if (current === null)
        throw refusal(
          "NO_EXPORT",
          said("record.nothingIsBeingExported"),
          said("record.beginExportFirst"),
        );
      return current.progress(wake);
    },
    async stop() {
      await current?.stop();
    },
    async close() {
      gone = true;
      await current?.stop();
    },
  };
}

export interface Exports {
  of(client: Caller): ClientExports;
  /** Ends all of them. */
  close(): Promise<void>;
}

/** The exports of each client, which end when it is gone. */
export function createExportsByClient(): Exports {
  const known = new Map<Caller, ClientExports>();
  return {
    of(client) {
      const exports = known.get(client) ?? createExports();
      if (!known.has(client)) {
        known.set(client, exports);
        client.onGone(() => {
          known.delete(client);
          void exports.close();
        });
      }
      return exports;
    },
    async close() {
      await Promise.all(Array.from(known.values(), (exports) => exports.close()));
    },
  };
}
