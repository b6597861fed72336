// The connected windows and tabs, and what all of them share: the commands' functions, the threads that look through the
// recording. Not loaded for a command line, which has no window.

import { BEAT_EVERY_MS, type EngineMessage, type Totals } from "../../shared/contract/messages.ts";
import type { Bounds } from "../../shared/model/bounds.ts";
import { serve } from "../../shared/rpc/serve.ts";
import type { Transport } from "../../shared/rpc/transport.ts";
import type { Host } from "./Host.ts";
import { openView } from "../query/openView.ts";
import { createScanThreads } from "../query/ScanThread.ts";
import type { Recorder } from "../record/write/createRecorder.ts";
import type { Registry } from "../sockets/Registry.ts";
import type { SocketRecord } from "../sockets/SocketRecord.ts";
import { createHandlers, type Workings } from "./handlers.ts";
import { Session, type EngineView } from "./Session.ts";

export interface ClientsSetup {
  readonly registry: Registry;
  readonly recorder: Recorder;
  totals(): Totals;
  bounds(): Bounds;
  setBounds: Workings["setBounds"];
  /** Something is to be told at the next tick. */
  wake(): void;
}

export interface Clients {
  /** Serves one client until its transport closes. */
  attach(transport: Transport<EngineMessage, unknown>, host: Host): void;
  tick(changed: readonly SocketRecord[], removed: readonly number[]): void;
  noteRecording(): void;
  noteBounds(): void;
  close(): Promise<void>;
}

export function createClients(setup: ClientsSetup): Clients {
  const { registry, recorder, wake } = setup;
  const sessions = new Set<Session>();
  const transports = new Set<Transport<EngineMessage, unknown>>();
  const threads = createScanThreads();
  let beats: NodeJS.Timeout | null = null;

  const view: EngineView = {
    seq: () => registry.log.seq,
    totals: () => setup.totals(),
    bounds: () => setup.bounds(),
    status: () => recorder.status(),
    openView(query, onProgress) {
      const recording = recorder.current();
      return recording === null ? null : openView(recording, query, threads, onProgress);
    },
    sockets: () => registry.all(),
    wake,
  };
  const handlers = createHandlers({
    registry,
    recording: () => recorder.current(),
    recordingPath: () => recorder.status().path,
    newRecording: (into) => recorder.restart(into),
    rescueRecording: () => recorder.rescue(),
    setBounds: (changes) => setup.setBounds(changes),
  });
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
      serve(transport, { handlers, client: session, onAck: (n) => session.ack(n) });
    },
    tick(changed, removed) {
      for (const session of sessions) {
        session.note(changed, removed);
        session.tick();
      }
    },
    noteRecording() {
      for (const session of sessions) session.noteRecording();
    },
    noteBounds() {
      for (const session of sessions) session.noteBounds();
    },
    async close() {
      stopBeats();
      const exports = [...sessions].map((session) => session.exports.close());
      for (const transport of [...transports]) transport.close();
      await Promise.all(exports);
      await threads.close();
    },
  };
}
