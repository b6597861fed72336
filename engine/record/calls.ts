// What a client does with the recording that is written. Input has been checked at the door.

import { dirname } from "node:path";
import type { Handlers } from "../../shared/contract/commands.ts";
import type { recordingCalls } from "../../shared/contract/recordings.ts";
import { refusal } from "../../shared/model/failure.ts";
import type { Query } from "../../shared/model/query.ts";
import type { SourceStatus } from "../../shared/model/source.ts";
import type { Caller } from "../feed/Caller.ts";
import type { Exports } from "./export/clientExports.ts";
import type { ChooseEvents } from "./export/PacketExport.ts";
import type { Recorder } from "./write/createRecorder.ts";
import type { EventStore } from "./read/EventStore.ts";
import { forgetUnfinished, unfinishedIn } from "./write/target/unfinished.ts";
import { chosenFile, openedFile } from "./write/target/chosenFile.ts";
import { said } from "../../shared/words/said.ts";

/** The files that are open beside the recording. */
export interface SourcesAccess {
  /** Throws a Refusal. */
  open(path: string): Promise<number>;
  close(source: number): void;
  /** Throws a Refusal where no such file is open. */
  status(source: number): SourceStatus;
  list(): readonly SourceStatus[];
}

export interface RecordingCallsSetup {
  readonly recorder: Recorder;
  readonly exports: Exports;
  readonly sources: SourcesAccess;
  /** Of the recording or an opened file. Throws a Refusal where there is none. */
  store(source: number): EventStore;
  /** The events of it that a client's view shows. Throws a Refusal. */
  eventsOf(client: Caller, source: number, query: Query): ChooseEvents;
}

export function createRecordingCalls({
  recorder,
  exports,
  sources,
  store,
  eventsOf,
}: RecordingCallsSetup): Handlers<typeof recordingCalls, Caller> {
  return {
    async openSource({ path: named }) {
      const path = openedFile(named, recorder.folder());
      const open = sources.list().find((source) => source.path === path);
      return { source: open?.source ?? (await sources.open(path)) };
    },
    closeSource({ source }) {
      sources.close(source);
      return null;
    },
    exportPackets: async ({ source, to, into, query }, client) => {
      const current = store(source);
      const file = chosenFile(into.path, to, dirname(current.path));
      const wanted = { kind: to, file, existing: into.existing };
      const choose = query === undefined ? null : eventsOf(client, source, query);
      return { path: await exports.of(client).begin(current, wanted, choose) };
    },
    async stopExport(_input, client) {
      await exports.of(client).stop();
      return null;
    },
    newRecording: async ({ into = null }) => ({ path: await recorder.restart(into) }),
    rescueRecording: async () => ({ path: await recorder.rescue() }),
    unfinished: async () => ({ recordings: await unfinishedIn(recorder.folder()) }),
    async forgetUnfinished() {
      for (const each of await unfinishedIn(recorder.folder())) await forgetUnfinished(each);
      return null;
    },
    async revealUnfinished({ path }, { host }) {
      const known = await unfinishedIn(recorder.folder());
      if (host.reveal === null || !known.some((each) => each.path === path))
        throw refusal(
          "NO_FILE_MANAGER",
          said("record.thisWindowHasNoFileManagerTo"),
          said("record.itsPathIs", { path }),
        );
      await host.reveal(path);
      return null;
    },
    async revealRecording(_input, { host }) {
      const { path } = recorder.status();
      if (host.reveal === null || path === "")
        throw refusal(
          "NO_FILE_MANAGER",
          said("record.thisWindowHasNoFileManagerTo"),
          path === "" ? said("record.itHasNoPath") : said("record.itsPathIs", { path }),
        );
      await host.reveal(path);
      return null;
    },
  };
}
