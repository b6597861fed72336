// What each command of the contract does. Input has been checked at the door.

import * as os from "node:os";
import { dirname } from "node:path";
import { packRows } from "../../shared/codec/rows.ts";
import type { Calls, Handlers } from "../../shared/contract/commands.ts";
import { refusal } from "../../shared/model/failure.ts";
import type { NewFile } from "../../shared/model/recording.ts";
import type { Scope } from "../../shared/model/rows.ts";
import { createMeasure } from "../measure/createMeasure.ts";
import { readHints } from "../measure/readHints.ts";
import { recordingIndex } from "../measure/recordingIndex.ts";
import type { EventStore } from "../record/read/EventStore.ts";
import { chosenFile } from "../record/write/target/chosenFile.ts";
import type { Registry } from "../sockets/Registry.ts";
import { tryIt } from "../sockets/tryIt.ts";
import * as verbs from "../sockets/verbs.ts";
import { removeStaleSocket } from "../system/staleSocket.ts";
import { createTcpInfo } from "../system/tcpInfo.ts";
import type { Bounds } from "../../shared/model/bounds.ts";
import { conversationsBefore } from "../query/streams/conversationsBefore.ts";
import { createStreams } from "../query/streams/createStreams.ts";
import { messageFrame } from "../query/messages/messageFrame.ts";
import { MessagesView } from "../query/messages/MessagesView.ts";
import { hexLines, lineOf, streamBytes } from "../query/streams/readStream.ts";
import { findRow } from "./findRow.ts";
import type { Session } from "./Session.ts";

/** What the handlers need of the engine beyond its sockets. */
export interface Workings {
  readonly registry: Registry;
  recording(): EventStore | null;
  recordingPath(): string;
  setBounds(changes: { readonly [K in keyof Bounds]?: Bounds[K] | undefined }): Bounds;
  newRecording(into: NewFile | null): Promise<string>;
  rescueRecording(): Promise<string>;
}

export function createHandlers({ registry, ...engine }: Workings): Handlers<Calls, Session> {
  const measure = createMeasure({
    index() {
      const recording = engine.recording();
      return recording === null ? null : recordingIndex(recording);
    },
    // Nobody is told of changes when the last client has gone.
    anyone: () => registry.onChange !== null,
  });
  const kernel = createTcpInfo();
  const streams = createStreams();
  return {
    subscribe({ query }, session) {
      noteLook(registry, query.scope);
      return session.subscribe(query);
    },
    view({ query }, session) {
      noteLook(registry, query.scope);
      return session.follow(query);
    },
    stopScan(_input, session) {
      session.stopScan();
      return null;
    },
    async rows({ query, from, count }, session) {
      const view = session.viewOf(query);
      if (view === null) return { total: 0, rows: packRows(0, []), pending: null };
      const total = view.total();
      const pending = view.pending?.() ?? null;
      const rows = await view.rows(from, count);
      return { total, rows: packRows(from, rows), pending: await pending };
    },
    async locate({ query, seq }, session) {
      const view = session.viewOf(query);
      if (view === null) return { position: 0, total: 0 };
      return { position: await view.positionOf(seq), total: view.total() };
    },
    find: ({ query, find, seq, position, direction }, session) =>
      findRow(session, query, find, seq, direction, position ?? null),
    async frame({ query, position }, session) {
      const view = session.viewOf(query);
      const found = view instanceof MessagesView ? await view.frame(position) : null;
      if (found === null)
        throw refusal(
          "NO_SUCH_MESSAGE",
          `There is no message at position ${position} of this view.`,
          "Look at the messages anew.",
        );
      return messageFrame(found, recordingOf(engine).firstSeq);
    },
    stream({ socket, peer, direction, from, count }) {
      registry.noteLook(socket);
      const recording = recordingOf(engine);
      const table = streams.of(recording, socket, peer);
      return streamBytes(recording, table, direction, from, count);
    },
    async streamLines({ socket, peer, direction, from, count }) {
      registry.noteLook(socket);
      const recording = recordingOf(engine);
      const table = streams.of(recording, socket, peer);
      const found = await hexLines(recording, table, direction, from, count);
      return { total: found.total, rows: packRows(from, found.rows) };
    },
    streamLine({ socket, peer, direction, place }) {
      const recording = recordingOf(engine);
      const table = streams.of(recording, socket, peer);
      return lineOf(recording, table, direction, place);
    },
    conversation({ socket, peer, protocol, places }, session) {
      const recording = recordingOf(engine);
      const tableOf = (end: string | null) => streams.of(recording, socket, end);
      const goOn = () => session.mustBeOpen();
      return conversationsBefore(recording, tableOf, { peer, protocol, places, goOn });
    },
    event: ({ seq }) => recordingOf(engine).event(seq),
    async payload({ seq, from, count }) {
      const whole = await recordingOf(engine).payload(seq);
      return { total: whole.length, bytes: whole.slice(from, from + count) };
    },
    measure,
    hints: ({ seq }) => readHints(recordingOf(engine), registry, seq),
    tcpInfo: ({ socket }) => kernel.ask(registry.get(socket)),
    open: ({ spec }) => ({ socket: verbs.open(registry, spec).id }),
    reopen: ({ socket }) => ({ socket: verbs.reopen(registry, socket).id }),
    async removeStaleSocket({ socket }) {
      const { failure } = registry.get(socket);
      if (failure?.remedy === undefined)
        throw refusal(
          "NOTHING_STALE",
          `Socket #${socket} did not find a socket file that was left behind.`,
          "Open it again to see why it fails.",
        );
      await removeStaleSocket(failure.remedy.path);
      return null;
    },
    async send({ socket, data, to }) {
      const sockets =
        to === null
          ? verbs.send(registry, socket, data)
          : await verbs.sendTo(registry, socket, data, to);
      return { sockets };
    },
    shutdown({ socket }) {
      verbs.shutdown(registry, socket);
      return null;
    },
    async close({ socket, how, accepted }) {
      if (how === "reset") verbs.reset(registry, socket);
      else if (accepted === "close") await verbs.closeWithConnections(registry, socket);
      else verbs.close(registry, socket);
      return null;
    },
    closeAll: async () => ({ sockets: await verbs.closeAll(registry) }),
    clear: ({ sockets }) => ({ sockets: registry.clear(sockets) }),
    tryIt: () => tryIt(registry),
    setBounds: (changes) => engine.setBounds(changes),
    async newRecording({ into = null }) {
      return { path: await engine.newRecording(into) };
    },
    async exportPackets({ to, into }, session) {
      const recording = recordingOf(engine);
      const file = chosenFile(into.path, to, dirname(recording.path));
      const { existing } = into;
      return { path: await session.exports.begin(recording, { kind: to, file, existing }) };
    },
    exportProgress: (_input, session) => session.exports.progress(),
    async stopExport(_input, session) {
      await session.exports.stop();
      return null;
    },
    async rescueRecording() {
      return { path: await engine.rescueRecording() };
    },
    localAddresses: () =>
      Object.entries(os.networkInterfaces()).flatMap(([name, addresses = []]) =>
        addresses.map(({ address, internal, scopeid }) => ({
          address: scopeid === undefined || scopeid === 0 ? address : `${address}%${name}`,
          interface: name,
          internal,
        })),
      ),
    async revealRecording(_input, session) {
      const path = engine.recordingPath();
      if (session.host.reveal === null || path === "")
        throw refusal(
          "NO_FILE_MANAGER",
          "This window has no file manager to show the recording in.",
          `Its path is ${path === "" ? "not set" : path}.`,
        );
      await session.host.reveal(path);
      return null;
    },
  };
}

function recordingOf(engine: Pick<Workings, "recording">): EventStore {
  const recording = engine.recording();
  if (recording === null)
    throw refusal("NOT_RECORDED", "Nothing is being recorded.", "Start a new recording.");
  return recording;
}

/** What is looked at stays, also where room is needed. */
function noteLook(registry: Registry, scope: Scope): void {
  if (scope.kind === "socket") registry.noteLook(scope.socket);
}
