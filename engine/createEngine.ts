// The engine: owns every socket and every byte, knows no window.
//
//     const engine = await createEngine({ recording: { file: null, folder: "/tmp/x" } });
//     engine.attach(transport, host);       // one connected window or tab
//     await engine.close();

import type { EngineFrame } from "../shared/contract/wire.ts";
import { INITIAL_BOUNDS, type Bounds } from "../shared/model/bounds.ts";
import type { EngineFacts } from "../shared/model/program.ts";
import type { RecordingStatus } from "../shared/model/recording.ts";
import type { Endpoint } from "../shared/model/endpoint.ts";
import type { Opened, OpenSpec, SocketInfo } from "../shared/model/socket.ts";
import type { RecentFile } from "../shared/model/workspaces.ts";
import type { Totals } from "../shared/model/totals.ts";
import type { Sequence } from "../shared/talk/sequence/Sequence.ts";
import type { Talk } from "./talk/createTalk.ts";
import type { RunSetup, SequenceRun } from "./talk/runSequence.ts";
import type { Transport } from "../shared/rpc/transport.ts";
import { engineFacts } from "./diagnostics/engineFacts.ts";
import { now } from "./system/clock.ts";
import type { EventListener } from "./sockets/EventLog.ts";
import type {
  RecorderSetup,
  RecordingOptions,
  RecordingTrouble,
} from "./record/write/createRecorder.ts";
import type { EventStore } from "./record/read/EventStore.ts";
import { OpenSources } from "./record/OpenSources.ts";
import type { SourceProgress } from "./record/read/Sources.ts";
import { noRecorder } from "./record/write/noRecorder.ts";
import type { Disk } from "./record/write/slab.ts";
import type { Clients } from "./session/createClients.ts";
import type { SettingsStore } from "./settings/SettingsStore.ts";
import type { Host } from "./feed/Caller.ts";
import { openAll } from "./sockets/openAll.ts";
import { Registry } from "./sockets/Registry.ts";
import { socketInfo } from "./sockets/SocketRecord.ts";
import * as verbs from "./sockets/verbs.ts";
import { createWorkspaces } from "./createWorkspaces.ts";
import type { Summary } from "./Summary.ts";
import type { Watch, WatchSetting } from "./watch/watchProgram.ts";
import { withoutUndefined } from "../shared/util/withoutUndefined.ts";
import type { Workspaces } from "./workspace/Workspaces.ts";
import { watchKernelDrops } from "./sockets/watchKernelDrops.ts";

/** Clients are told what changed at most this often. */
export const TICK_MS = 30;

export interface EngineOptions {
  /** Null: nothing is recorded, and no client can read rows back. */
  readonly recording: RecordingOptions | null;
  readonly bounds?: Partial<Bounds>;
  /** What a person set; closed with the engine. Without it nothing is kept. */
  readonly settings?: SettingsStore;
  /** False: nobody will be attached, and what serves windows is not loaded. */
  readonly clients?: boolean;
  /** Where recent files are remembered between starts; without it they are for as long as the engine lives. */
  readonly recentFile?: string;
  /** Told the recent files whenever they change. */
  readonly onRecent?: (files: readonly RecentFile[]) => void;
  /** For tests: a disk that is slow or full. */
  readonly disk?: Disk;
}

export interface Engine {
  /** Serves one client until its transport closes. What it sends is checked. */
  attach(transport: Transport<EngineFrame, unknown>, host: Host): void;
  /** Has the windows ask the person about a workspace file, of which nothing is opened before, or show a recording. */
  offerFile(path: string): Promise<void>;
  /** Every event, as it happens, with its bytes for send and recv (valid only during the call). Returns its undo. */
  onEvent(listener: EventListener): () => void;
  /** The verbs of sockets/verbs.ts, which says what each does. They throw a Refusal where they make no sense. */
  open(spec: OpenSpec): number;
  /** Servers first; in the order of the specs, each with its socket or why there is none. */
  openAll(specs: readonly OpenSpec[]): Promise<readonly Opened[]>;
  reopen(id: number): number;
  send(id: number, data: Uint8Array, to?: Endpoint): void;
  sendToAll(id: number, data: Uint8Array): number;
  shutdown(id: number): void;
  closeSocket(id: number, how?: "close" | "reset"): void;
  closeWithConnections(id: number): Promise<void>;
  /** Lets all sockets that can wait (streams), or one of them, wait or go on: back-pressure of whoever takes the events. */
  setReading(reading: boolean, id?: number): void;
  /** Runs a sequence on a socket of its own; see engine/talk. */
  run(sequence: Sequence, setup: RunSetup): Promise<SequenceRun>;
  /** What runs by itself, and how it is begun. */
  talk(): Promise<Talk>;
  /** Watches another program's socket calls; see engine/watch. Throws a Refusal. */
  watch(setting: WatchSetting): Promise<Watch>;
  socket(id: number): SocketInfo | undefined;
  sockets(): readonly SocketInfo[];
  totals(): Totals;
  recording(): RecordingStatus;
  /** All of it in numbers, for diagnostics. */
  facts(): EngineFacts;
  /** Opens a file of ours beside the recording; returns its number as a source. Throws a Refusal. */
  openSource(path: string): Promise<number>;
  /** Does nothing when it is closed already. */
  closeSource(source: number): void;
  /** Throws a Refusal when no such file is open. */
  sourceProgress(source: number): SourceProgress;
  /** What can be looked at: 0 is the recording, null where nothing is recorded that can be read. Throws a Refusal. */
  store(source: number): EventStore | null;
  /** What became of the recording that nobody asked for, once, at once. Returns its undo. */
  onTrouble(listener: (trouble: RecordingTrouble) => void): () => void;
  /** Closes every socket, completes the recording, ends every client. */
  close(): Promise<Summary>;
}

/** Throws a Refusal when a recording into a named file cannot begin. */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const startedAt = now();
  const { settings = null } = options;
  let bounds: Bounds = { ...INITIAL_BOUNDS, ...options.bounds };
  const registry = new Registry(() => bounds);
  const { log } = registry;
  const troubled = new Set<(trouble: RecordingTrouble) => void>();
  let pulse: NodeJS.Timeout | null = null;
  let clients: Clients | null = null;
  let workspaces: Workspaces | null = null;
  let talk: Talk | null = null;

  const setup: RecorderSetup = {
    options: options.recording,
    ...(options.disk === undefined ? {} : { disk: options.disk }),
    nextSeq: () => log.seq + 1,
    onBegun(recording) {
      log.recording = recording;
    },
    bounds: () => bounds,
    newFolder: () => settings?.value("recording.folder") ?? "",
    onPressure: (paused) => registry.setPaused("disk", paused),
    onReplaced() {
      clients?.noteRecording();
      wake();
    },
    onTrouble(trouble) {
      for (const listener of troubled) listener(trouble);
    },
  };
  // What only some need is loaded for them only: it would double the time that `portscope listen` takes to be ready.
  const recorder =
    options.recording === null
      ? noRecorder
      : (await import("./record/write/createRecorder.ts")).createRecorder(setup);
  const drops = watchKernelDrops(registry);
  const sources = new OpenSources({
    folder: () => recorder.folder(),
    wake,
    recent: () => workspaces,
    written: () => recorder.status().path,
  });

  function storeOf(source: number): EventStore | null {
    return source === 0 ? recorder.current() : sources.known.store(source);
  }
  function wake(): void {
    pulse ??= setTimeout(tick, TICK_MS);
  }
  function tick(): void {
    pulse = null;
    clients?.tick(registry.takeChanges());
    // What waits for the disk goes on changing after the last event.
    if (recorder.status().waiting > 0 || sources.isReading) wake();
  }
  function setBounds(changes: Partial<Bounds>): Bounds {
    bounds = { ...bounds, ...changes };
    registry.trimClosed();
    wake();
    return bounds;
  }
  function totals(): Totals {
    let kernelDrops = registry.closedDrops;
    for (const record of registry.all())
      if (record.closeCause === null) kernelDrops += record.kernelDrops ?? 0;
    const { bytesIn, bytesOut, receives, sends } = log;
    return { bytesIn, bytesOut, receives, sends, kernelDrops, openSockets: registry.open };
  }
  function facts(): EngineFacts {
    return engineFacts({
      bounds,
      totals: totals(),
      sockets: registry.all(),
      recording: recorder.status(),
      clients: clients?.count() ?? 0,
    });
  }
  async function talkOf(): Promise<Talk> {
    const { createTalk } = await import("./talk/createTalk.ts");
    return (talk ??= createTalk(registry));
  }
  if (options.clients !== false) {
    const { createClients } = await import("./session/createClients.ts");
    workspaces = await createWorkspaces(options, {
      wake,
      openRecording: (path) => sources.openOnce(path),
    });
    talk = await talkOf();
    const { openKept } = await import("./openKept.ts");
    clients = createClients({
      registry,
      recorder,
      ...(await openKept(settings)),
      sources: {
        open: (path) => sources.openKept(path),
        close: (source) => sources.close(source),
        status: (source) => sources.known.status(source),
        list: () => sources.list(),
        sockets: (source) => sources.known.book(source),
      },
      stores: storeOf,
      totals,
      workspaces,
      talk,
      bounds: () => bounds,
      setBounds: (changes) => setBounds(withoutUndefined(changes)),
      facts,
      wake,
    });
  }
  const stopSettings =
    settings === null
      ? null
      : (await import("./settings/applySettings.ts")).applySettings(settings, {
          setBounds,
          recorder,
        });

  return {
    attach(transport, host) {
      if (clients === null) throw new Error("this engine was created without clients");
      clients.attach(transport, host);
    },
    async offerFile(path) {
      await workspaces?.offer(path);
    },
    onEvent: (listener) => log.onEvent(listener),
    open: (spec) => verbs.open(registry, spec).id,
    openAll: (specs) => openAll(registry, specs),
    reopen: (id) => verbs.reopen(registry, id).id,
    send(id, data, to) {
      verbs.send(registry, id, data, to);
    },
    sendToAll: (id, data) => verbs.sendToAll(registry, id, data),
    shutdown: (id) => verbs.shutdown(registry, id),
    closeSocket(id, how = "close") {
      if (how === "reset") verbs.reset(registry, id);
      else verbs.close(registry, id);
    },
    closeWithConnections: (id) => verbs.closeWithConnections(registry, id),
    setReading: (reading, id) => verbs.setReading(registry, id, reading),
    async run(sequence, running) {
      const { runSequence } = await import("./talk/runSequence.ts");
      return runSequence(registry, sequence, running);
    },
    talk: talkOf,
    async watch(watched) {
      return (await import("./watch/watchProgram.ts")).watchProgram(registry, watched);
    },
    socket(id) {
      const record = registry.find(id);
      return record === undefined ? undefined : socketInfo(record);
    },
    sockets: () => Array.from(registry.all(), socketInfo),
    totals,
    recording: () => recorder.status(),
    facts,
    openSource: (path) => sources.open(path),
    closeSource: (source) => sources.close(source),
    sourceProgress: (source) => sources.known.progress(source),
    store: storeOf,
    onTrouble(listener) {
      troubled.add(listener);
      return () => troubled.delete(listener);
    },
    async close() {
      await talk?.runs.close();
      await drops.look();
      drops.stop();
      stopSettings?.();
      await settings?.close();
      await registry.closeAll();
      await recorder.complete();
      const { path, bytes } = recorder.status();
      if (bytes > 0 && log.seq > 0) workspaces?.note({ kind: "recording", path });
      const summary = {
        ...totals(),
        refused: registry.refused,
        events: log.seq,
        seconds: (now() - startedAt) / 1e6,
      };
      if (pulse !== null) clearTimeout(pulse);
      await clients?.close();
      sources.closeAll();
      return summary;
    },
  };
}
