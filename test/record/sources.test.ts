// A recording's file opened beside the recording itself: whatever is asked of the two has one answer.

import * as fs from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createMeasure } from "../../engine/measure/createMeasure.ts";
import { readHints } from "../../engine/measure/readHints.ts";
import { recordingIndex } from "../../engine/measure/recordingIndex.ts";
import { findMessage } from "../../engine/query/messages/findMessage.ts";
import { MessagesView } from "../../engine/query/messages/MessagesView.ts";
import { openView } from "../../engine/query/openView.ts";
import { createScanThreads, type ScanThreads } from "../../engine/query/ScanThread.ts";
import { hexLines, streamBytes } from "../../engine/query/streams/readStream.ts";
import { StreamTable } from "../../engine/query/streams/StreamTable.ts";
import type { View } from "../../engine/query/View.ts";
import { readBlocks } from "../../engine/record/pcapng/readBlocks.ts";
import type { EventStore } from "../../engine/record/read/EventStore.ts";
import { MAX_SOURCES } from "../../shared/model/source.ts";
import { tcpConnection, tcpListener, udpSocket } from "../../shared/model/openSpecs.ts";
import type { Query } from "../../shared/model/query.ts";
import type { Scope } from "../../shared/model/rows.ts";
import { parseFrameSpec } from "../../shared/framing/parseFrameSpec.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer } from "../support/peer.ts";

let f: EngineFixture;
let threads: ScanThreads;
const views: View[] = [];
beforeEach(async () => {
  f = await engineFixture();
  threads = createScanThreads();
});
afterEach(async () => {
  for (const view of views.splice(0)) view.close();
  await threads.close();
  await f.close();
});

const ALL: Scope = { kind: "all" };

/** A peer that talks in lines, one that resets, both ends ours, a large send, datagrams, a refused connection. */
async function record(): Promise<{ listener: number; udp: number }> {
  const listener = await f.open(tcpListener(), "listening");
  const to = { host: "127.0.0.1", port: portOf(listener.local) };
  const peer = await connectPeer(to);
  peer.socket.write("HELLO world\nand a second li");
  const { event } = await f.event(listener.id, "accept");
  const accepted = event.call === "accept" ? event.accepted : 0;
  await f.event(accepted, "recv");
  f.engine.send(accepted, Buffer.from("220 ready\n"));
  f.engine.send(accepted, Buffer.alloc(200_000, "a text over and over. "));
  peer.socket.write("ne\nthe third\n");
  await expect.poll(() => f.bytes(accepted, "recv").toString()).toContain("third");
  const both = await f.open(tcpConnection({ to }), "connected");
  f.engine.send(both.id, Buffer.from("to ourselves\n"));
  f.engine.shutdown(both.id);
  const udp = await f.open(udpSocket({ at: { host: "127.0.0.1", port: 0 } }), "bound");
  const other = await f.open(
    udpSocket({ to: { host: "127.0.0.1", port: portOf(udp.local) } }),
    "connected",
  );
  for (let i = 0; i < 40; i++) f.engine.send(other.id, Buffer.from(`datagram ${i}`));
  await expect.poll(() => f.seen.filter(({ event: e }) => e.socket === udp.id).length).toBe(42);
  await f.open(tcpConnection({ to: { host: "127.0.0.1", port: 1 } }), "failed");
  peer.socket.resetAndDestroy();
  await f.reach(accepted, "failed");
  f.engine.closeSocket(other.id);
  await expect.poll(() => f.engine.recording().waiting).toBe(0);
  return { listener: listener.id, udp: udp.id };
}

/** The recording, and its file gone through. */
async function both(): Promise<readonly [EventStore, EventStore]> {
  const id = await f.engine.openSource(f.file);
  await expect.poll(() => f.engine.sourceProgress(id).state, { interval: 5 }).toBe("whole");
  const live = f.engine.store(0);
  const file = f.engine.store(id);
  if (live === null || file === null) throw new Error("nothing is recorded");
  return [live, file];
}

async function seen(store: EventStore, query: Partial<Query>): Promise<View> {
  const whole: Query = { scope: ALL, filter: "", mode: "calls", framing: [], ...query };
  const view = openView(store, whole, threads, () => {});
  views.push(view);
  const pulse = setInterval(() => view.catchUp(), 10);
  await view.reach(store.seqOf(store.count - 1) + 1);
  clearInterval(pulse);
  return view;
}

/** Every page of a view, and where each event is in it. */
async function pages(store: EventStore, view: View): Promise<unknown> {
  const rows = [];
  for (let from = 0; from < view.total(); from += 7) rows.push(await view.rows(from, 7));
  const positions = [];
  for (let seq = 1; seq <= store.count; seq++) positions.push(await view.positionOf(seq));
  return { total: view.total(), rows, positions, failure: view.scan()?.failure };
}

function lines(): Query["framing"] {
  const parsed = parseFrameSpec("lf");
  if (!parsed.ok) throw new Error("lf");
  return [{ socket: null, in: parsed.spec, out: parsed.spec }];
}

test("every event and its bytes are the same", async () => {
  await record();
  const [live, file] = await both();
  expect(file.count).toBe(live.count);
  expect(file.firstSeq).toBe(live.firstSeq);
  for (let seq = 1; seq <= live.count; seq++) {
    expect(await file.event(seq)).toEqual(await live.event(seq));
    expect(await file.payload(seq)).toEqual(await live.payload(seq));
    expect(await readHints(file, null, seq)).toEqual(await readHints(live, null, seq));
  }
  for (const seq of [0, live.count + 1])
    await expect(file.event(seq)).rejects.toMatchObject({
      failure: { code: "PORTSCOPE_NO_SUCH_EVENT" },
    });
});

test("every page of every view is the same", async () => {
  const { listener, udp } = await record();
  const [live, file] = await both();
  const scopes: Scope[] = [
    ALL,
    { kind: "socket", socket: udp },
    { kind: "family", socket: listener },
  ];
  const filters = ["", "udp", "failed", "len > 10", 'data contains "over and"', "frame.number > 9"];
  for (const scope of scopes)
    for (const filter of filters) {
      const [a, b] = [await seen(live, { scope, filter }), await seen(file, { scope, filter })];
      expect(await pages(file, b)).toEqual(await pages(live, a));
      // Their threads are used again for the next ones.
      for (const view of views.splice(0)) view.close();
    }
});

test("messages are the same, and are found in the same places", async () => {
  await record();
  const [live, file] = await both();
  const query = { mode: "messages", framing: lines() } as const;
  const found = [];
  for (const store of [live, file]) {
    const view = await seen(store, query);
    const hits = await seen(store, { ...query, filter: 'data contains "the third"' });
    if (!(view instanceof MessagesView) || !(hits instanceof MessagesView)) throw new Error("mode");
    const frames = [];
    for (let at = 0; at < view.total(); at++) frames.push(await view.frame(at));
    const step = {
      seq: 0,
      direction: "next",
      position: null,
      signal: new AbortController().signal,
    } as const;
    found.push({
      pages: await pages(store, view),
      frames,
      hit: await findMessage({ view, found: hits, ...step }),
    });
  }
  expect(found[0]?.hit.position).toBeGreaterThan(0);
  expect(found[1]).toEqual(found[0]);
});

test("streams and measures are the same", async () => {
  await record();
  const [live, file] = await both();
  const answers = [];
  for (const store of [live, file]) {
    const answer: unknown[] = [];
    for (let socket = 1; socket <= 6; socket++) {
      const table = new StreamTable(store, socket, null);
      for (const direction of ["in", "out"] as const)
        answer.push(await streamBytes(store, table, direction, { from: 3, count: 300_000 }));
      answer.push(await hexLines(store, table, null, { from: 0, count: 500 }));
      const index = recordingIndex(store);
      const measure = createMeasure({ index: () => index });
      const last = store.index.peek(0)?.time[store.count - 1] ?? 0;
      for (const scope of [ALL, { kind: "socket", socket } as const])
        answer.push(
          await measure(
            { scope, from: null, to: last + 1, buckets: 50 },
            { views: { of: () => null }, signal: new AbortController().signal },
          ),
        );
    }
    answers.push(answer);
  }
  expect(answers[1]).toEqual(answers[0]);
});

describe("a file of which an event is missing", () => {
  /** The file without the blocks of one event. */
  async function without(seq: number): Promise<EventStore> {
    await record();
    const bytes = fs.readFileSync(f.file);
    const live = f.engine.store(0);
    const at = live?.index.peek(0)?.offset ?? [];
    const first = live?.firstSeq ?? 1;
    const [from, to] = [at[seq - first] ?? 0, at[seq - first + 1] ?? 0];
    expect([...readBlocks(bytes.subarray(from, to))].length).toBeGreaterThan(0);
    const path = join(f.folder, "gap.pcapng");
    fs.writeFileSync(path, Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]));
    const id = await f.engine.openSource(path);
    await expect.poll(() => f.engine.sourceProgress(id).state, { interval: 5 }).toBe("whole");
    const store = f.engine.store(id);
    if (store === null) throw new Error("no store");
    return store;
  }

  test("the others keep their numbers and places", async () => {
    const store = await without(5);
    const live = f.engine.store(0);
    expect(store.count).toBe((live?.count ?? 0) - 1);
    const view = await seen(store, { filter: "seq > 3" });
    const rows = await view.rows(0, store.count);
    expect(rows.map(({ seq }) => seq)).toEqual(
      Array.from({ length: store.count - 3 }, (_, i) => (i === 0 ? 4 : i + 5)),
    );
    expect(await view.positionOf(5)).toBe(await view.positionOf(6));
    expect(await store.event(6)).toEqual(await live?.event(6));
    await expect(store.event(5)).rejects.toMatchObject({
      failure: { code: "PORTSCOPE_NO_SUCH_EVENT" },
    });
  });

  test("its streams are not cut across the gap", async () => {
    const store = await without(5);
    const view = await seen(store, { mode: "messages", framing: lines() });
    expect(view.scan()?.failure).toMatchObject({ code: "PORTSCOPE_GAP" });
  });
});

test("what cannot be a source is refused, and a closed one is gone", async () => {
  await record();
  const text = join(f.folder, "text.txt");
  fs.writeFileSync(text, "no capture at all");
  await expect(f.engine.openSource(text)).rejects.toMatchObject({
    failure: { code: "PORTSCOPE_NOT_A_RECORDING" },
  });
  await expect(f.engine.openSource(join(f.folder, "nothing"))).rejects.toMatchObject({
    failure: { code: "ENOENT" },
  });
  const ids: number[] = [];
  for (let i = 0; i < MAX_SOURCES; i++) ids.push(await f.engine.openSource(f.file));
  await expect(f.engine.openSource(f.file)).rejects.toMatchObject({
    failure: { code: "PORTSCOPE_TOO_MANY_SOURCES" },
  });
  const [first = 0] = ids;
  const store = f.engine.store(first);
  f.engine.closeSource(first);
  f.engine.closeSource(first);
  expect(() => f.engine.store(first)).toThrow(`source ${first}`);
  await expect(store?.payload(1)).rejects.toMatchObject({ failure: {} });
  for (const id of ids) f.engine.closeSource(id);
  await expect
    .poll(() => fs.readdirSync(f.folder).filter((name) => name.includes("source")))
    .toEqual([]);
});
