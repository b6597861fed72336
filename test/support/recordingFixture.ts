// A recording written directly, without sockets: for tests that need more events than a test should send.

import { join } from "node:path";
import { createScanThreads } from "../../engine/query/ScanThread.ts";
import { openView } from "../../engine/query/openView.ts";
import type { View } from "../../engine/query/View.ts";
import { Recording } from "../../engine/record/write/Recording.ts";
import { createFile } from "../../engine/record/write/target/createFile.ts";
import { TcpTrace } from "../../engine/record/write/TcpTrace.ts";
import { ipEndpoint } from "../../shared/model/endpoint.ts";
import type { Query } from "../../shared/model/query.ts";
import { tempFolder } from "./tempFolder.ts";

export interface RecordingFixture {
  readonly recording: Recording;
  readonly folder: string;
  /** One send or recv of a TCP connection, a microsecond after the one before; resolves when there is room for more. */
  data(socket: number, out: boolean, bytes: Uint8Array): Promise<void> | void;
  close(socket: number): void;
  view(query: Query): View;
  /** Lets a view look at all there is. */
  seen(view: View): Promise<void>;
  end(): Promise<void>;
}

export async function recordingFixture(): Promise<RecordingFixture> {
  const folder = await tempFolder();
  let relieved: (() => void) | null = null;
  let paused = false;
  const recording = new Recording({
    target: createFile(join(folder.path, "test.pcapng")),
    firstSeq: 1,
    waitingLimit: () => 64 * 1024 * 1024,
    sizeLimit: () => Number.POSITIVE_INFINITY,
    onPressure(now) {
      paused = now;
      if (!now) relieved?.();
    },
    onStopped() {},
  });
  const threads = createScanThreads();
  const views: View[] = [];
  const traces = new Map<number, TcpTrace>();
  let seq = 0;
  const local = ipEndpoint("127.0.0.1", 9000);

  function traceOf(socket: number): TcpTrace {
    const known = traces.get(socket);
    if (known !== undefined) return known;
    const trace = new TcpTrace(local, ipEndpoint("127.0.0.1", 10_000 + socket), socket);
    traces.set(socket, trace);
    return trace;
  }
  return {
    recording,
    folder: folder.path,
    data(socket, out, bytes) {
      seq += 1;
      recording.tcp({ seq, time: seq, socket, out }, traceOf(socket), bytes, null);
      if (!paused) return;
      return new Promise<void>((resolve) => {
        relieved = resolve;
      });
    },
    close(socket) {
      seq += 1;
      const base = { seq, time: seq, socket, local, remote: null, failure: null };
      const detail = { call: "close", cause: "peer", reset: false, unsent: 0 } as const;
      recording.call({ ...base, ...detail }, "tcp", null, null);
    },
    view(query) {
      const view = openView(recording.events, query, threads, () => {});
      views.push(view);
      return view;
    },
    async seen(view) {
      const pulse = setInterval(() => view.catchUp(), 10);
      await view.reach(recording.events.firstSeq + recording.count);
      clearInterval(pulse);
    },
    async end() {
      for (const view of views) view.close();
      await threads.close();
      await recording.complete();
      await folder.remove();
    },
  };
}
