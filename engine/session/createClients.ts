// The connected windows and tabs, and what all of them share: the domains' calls and feeds, the threads that look through the
// recording. Not loaded for a command line, which has no window.

import type {
  CallInput,
  Calls,
  FeedName,
  Feeds,
  Handlers,
  InputOf,
} from "../../shared/contract/commands.ts";
import { BEAT_EVERY_MS, type EngineFrame } from "../../shared/contract/wire.ts";
import type { Bounds } from "../../shared/model/bounds.ts";
import { refusal } from "../../shared/model/failure.ts";
import type { EngineFacts } from "../../shared/model/program.ts";
import type { Totals } from "../../shared/model/totals.ts";
import { serve } from "../../shared/rpc/serve.ts";
import type { Transport } from "../../shared/rpc/transport.ts";
import type { Caller, Host } from "../feed/Caller.ts";
import type { FeedMakers } from "../feed/FeedMakers.ts";
import { createSignal } from "../feed/Signal.ts";
import { createDiagnosticsCalls } from "../diagnostics/calls.ts";
import { createLibraryCalls } from "../library/calls.ts";
import { createLibraryFeeds } from "../library/feeds.ts";
import type { LibraryStore } from "../library/LibraryStore.ts";
import { createMeasureCalls } from "../measure/calls.ts";
import { createMeasure } from "../measure/createMeasure.ts";
import { createMeasureFeeds } from "../measure/feeds.ts";
import { recordingIndex } from "../measure/recordingIndex.ts";
import { createPortCalls } from "../ports/calls.ts";
import { createChecks } from "../ports/check/createChecks.ts";
import { createPortFeeds } from "../ports/feeds.ts";
import { MachineTable } from "../ports/live/MachineTable.ts";
import { createEventCalls } from "../query/calls.ts";
import { createViewsOf } from "../query/ClientViews.ts";
import { chooseEvents } from "../query/chooseEvents.ts";
import { createEventFeeds } from "../query/feeds.ts";
import { createGists } from "../query/gists/createGists.ts";
import { openView } from "../query/openView.ts";
import { createScanThreads } from "../query/ScanThread.ts";
import { createStreamCalls } from "../query/streams/calls.ts";
import { createStreams } from "../query/streams/createStreams.ts";
import { createStreamFeeds } from "../query/streams/feeds.ts";
import { ReplayThread } from "../query/streams/ReplayThread.ts";
import { createRecordingCalls, type SourcesAccess } from "../record/calls.ts";
import { createRecordingFeeds } from "../record/feeds.ts";
import { createExportsByClient } from "../record/export/clientExports.ts";
import type { Recorder } from "../record/write/createRecorder.ts";
import type { EventStore } from "../record/read/EventStore.ts";
import { createSettingsCalls } from "../settings/calls.ts";
import { createSettingsFeeds } from "../settings/feeds.ts";
import type { SettingsStore } from "../settings/SettingsStore.ts";
import { createSocketCalls } from "../sockets/calls.ts";
import { createSocketFeeds, type FileSockets, type SocketNews } from "../sockets/feeds.ts";
import type { Registry } from "../sockets/Registry.ts";
import { createSystemCalls } from "../system/calls.ts";
import { createSystemFeeds } from "../system/feeds.ts";
import { createTcpInfo } from "../system/tcpInfo.ts";
import { createTalkCalls } from "../talk/calls.ts";
import type { Talk } from "../talk/createTalk.ts";
import { createTalkFeeds } from "../talk/feeds.ts";
import { createWorkspaceCalls } from "../workspace/calls.ts";
import { createWorkspaceFeeds } from "../workspace/feeds.ts";
import type { Workspaces } from "../workspace/Workspaces.ts";
import { Session, type EngineView } from "./Session.ts";
import { said } from "../../shared/words/said.ts";

export interface ClientsSetup {
  readonly registry: Registry;
  readonly recorder: Recorder;
  readonly sources: SourcesAccess & { readonly sockets: (source: number) => FileSockets };
  readonly workspaces: Workspaces;
  readonly talk: Talk;
  readonly settings: SettingsStore;
  /** Closed with the clients. */
  readonly library: LibraryStore;
  /** Of the recording (0; null where there is none) or an opened file. Throws a Refusal where no such file is open. */
  stores(source: number): EventStore | null;
  totals(): Totals;
  bounds(): Bounds;
  setBounds(changes: CallInput<"setBounds">): Bounds;
  /** The engine in numbers. */
  facts(): EngineFacts;
  /** Something is to be told at the next tick. */
  wake(): void;
}

export interface Clients {
  /** Serves one client until its transport closes. */
  attach(transport: Transport<EngineFrame, unknown>, host: Host): void;
  /** How many are connected. */
  count(): number;
  tick(news: SocketNews): void;
  /** The recording is another one, or lost events: what clients were told of it no longer holds. */
  noteRecording(): void;
  close(): Promise<void>;
}

export function createClients(setup: ClientsSetup): Clients {
  const { registry, wake } = setup;
  const sessions = new Set<Session>();
  const transports = new Set<Transport<EngineFrame, unknown>>();
  const { handlers, makers, ticked, replaced, threads, exports, machine } = createDomains(setup);
  let beats: NodeJS.Timeout | null = null;

  const view: EngineView = {
    seq: () => registry.log.seq,
    lagBound: () => setup.bounds().clientLag,
    wake,
  };
  function beat(): void {
    for (const session of sessions) session.beat();
  }
  function stopBeats(): void {
    if (beats !== null) clearInterval(beats);
    beats = null;
  }

  return {
    attach(transport, host) {
      const session = new Session(view, transport, host);
      sessions.add(session);
      beats ??= setInterval(beat, BEAT_EVERY_MS).unref();
      registry.onChange = wake;
      transports.add(transport);
      transport.onClose(() => {
        sessions.delete(session);
        session.close();
        transports.delete(transport);
        if (sessions.size > 0) return;
        stopBeats();
        registry.onChange = null;
        registry.takeChanges();
      });
      serve<Caller>(transport, {
        handlers,
        client: session,
        watch<K extends FeedName>(id: number, feed: K, input: InputOf<Feeds[K]>) {
          const make: FeedMakers<Feeds>[K] = makers[feed];
          session.watch(id, (watching) => make(input, watching));
        },
        unwatch: (id) => session.unwatch(id),
        onAck: (n) => session.ack(n),
      });
    },
    count: () => sessions.size,
    tick(news) {
      ticked.tell(news);
      for (const session of sessions) session.tick();
    },
    noteRecording() {
      replaced.tell(0);
      for (const session of sessions) session.reset();
    },
    async close() {
      stopBeats();
      const exportsEnded = exports.close();
      for (const transport of [...transports]) transport.close();
      await exportsEnded;
      await threads.close();
      machine.close();
      await setup.library.close();
    },
  };
}

/** The calls and feeds of all domains. */
function createDomains(setup: ClientsSetup) {
  const { registry, recorder, sources, workspaces, talk, settings, totals, bounds, setBounds } =
    setup;
  const stores = (source: number) => setup.stores(source);
  const ticked = createSignal<SocketNews>();
  const replaced = createSignal<number>();
  const threads = createScanThreads();
  const exports = createExportsByClient();
  const machine = new MachineTable(registry);
  const checks = createChecks(talk.runs);
  const viewsOf = createViewsOf(({ source, query }, onProgress) => {
    const current = stores(source);
    return current === null ? null : openView(current, query, threads, onProgress);
  }, replaced.on);
  const measure = createMeasure({
    index(source) {
      const current = stores(source);
      return current === null ? null : recordingIndex(current);
    },
  });
  const store = (source: number) => known(stores(source));
  // A file's sockets are not ours.
  const noteLook = (socket: number, source = 0) => {
    if (source === 0) registry.noteLook(socket);
  };
  const thread = new ReplayThread(threads);
  const gists = createGists(threads);
  const streamSetup = { streams: createStreams(), thread, store, noteLook };
  const files: SourcesAccess = {
    ...sources,
    close(source) {
      sources.close(source);
      replaced.tell(source);
    },
  };
  const handlers: Handlers<Calls, Caller> = {
    ...createSocketCalls(registry),
    ...createEventCalls({ viewsOf, gists, store }),
    ...createStreamCalls(streamSetup),
    ...createMeasureCalls({ measure, registry, viewsOf, store }),
    ...createRecordingCalls({
      recorder,
      exports,
      sources: files,
      store,
      eventsOf: (client, source, query) =>
        chooseEvents(store(source), viewsOf(client), { source, query }),
    }),
    ...createDiagnosticsCalls({ facts: () => setup.facts() }),
    ...createLibraryCalls(setup.library),
    ...createPortCalls(machine, checks),
    ...createSettingsCalls(settings),
    ...createSystemCalls({ setBounds }),
    ...createTalkCalls(talk),
    ...createWorkspaceCalls(workspaces, recorder),
  };
  const makers: FeedMakers<Feeds> = {
    ...createSocketFeeds({ registry, ticked, totals, socketsOf: sources.sockets }),
    ...createEventFeeds({ ticked, viewsOf, gists, stores, noteLook }),
    ...createStreamFeeds(streamSetup, ticked),
    ...createMeasureFeeds({ measure, registry, tcpInfo: createTcpInfo(), viewsOf }),
    ...createRecordingFeeds({ recorder, exports, sources: files }, ticked),
    ...createLibraryFeeds(setup.library),
    ...createPortFeeds(machine, checks),
    ...createSettingsFeeds(settings),
    ...createSystemFeeds(bounds, ticked),
    ...createTalkFeeds(talk.runs),
    ...createWorkspaceFeeds(workspaces, ticked),
  };
  return { handlers, makers, ticked, replaced, threads, exports, machine };
}

function known(store: EventStore | null): EventStore {
  if (store === null)
    throw refusal(
      "NOT_RECORDED",
      said("query.nothingIsBeingRecorded"),
      said("query.startNewRecording"),
    );
  return store;
}
