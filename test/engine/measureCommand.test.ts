// The commands over a real engine, real sockets and a real recording.

import { afterEach, beforeEach, expect, test } from "vitest";
import { createMeasure } from "../../engine/measure/createMeasure.ts";
import { recordingIndex } from "../../engine/measure/recordingIndex.ts";
import { CHUNK_ROWS } from "../../engine/record/index/chunk.ts";
import { Recording } from "../../engine/record/write/Recording.ts";
import { createFile } from "../../engine/record/write/target/createFile.ts";
import { UdpTrace } from "../../engine/record/write/UdpTrace.ts";
import { ipEndpoint } from "../../shared/model/endpoint.ts";
import { tcpConnection, tcpListener, udpSocket } from "../../shared/model/openSpecs.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { attachClient } from "../support/testClient.ts";
import { describeWith } from "../support/tools.ts";
import { told } from "../support/told.ts";

let f: EngineFixture;
beforeEach(async () => {
  f = await engineFixture();
});
afterEach(() => f.close());

const WHOLE = { scope: { kind: "all" }, from: null, to: null, buckets: 100 } as const;

async function echo() {
  const listener = await f.open(tcpListener({ echo: true }), "listening");
  const to = { host: "127.0.0.1", port: portOf(listener.local) };
  const client = await f.open(tcpConnection({ to }), "connected");
  for (const length of [1, 1000]) {
    const before = f.bytes(client.id, "recv").length;
    f.engine.send(client.id, Buffer.alloc(length));
    await expect.poll(() => f.bytes(client.id, "recv").length).toBe(before + length);
  }
  return { listener, client };
}

test("a conversation of ours with ourselves, measured whole, at one end and at the other", async () => {
  const { listener, client } = await echo();
  const window = attachClient(f.engine);
  const all = await window.call("measure", WHOLE);
  expect(all.totals).toMatchObject({
    bytesIn: 2002,
    bytesOut: 2002,
    opened: 2,
    closed: 0,
    open: 2,
    failures: 0,
    events: f.seen.length,
  });
  expect([all.peerAnswers.count, all.ourAnswers.count]).toEqual([2, 2]);
  const ours = await window.call("measure", {
    ...WHOLE,
    scope: { kind: "socket", socket: client.id },
  });
  expect([ours.peerAnswers.count, ours.ourAnswers.count]).toEqual([2, 0]);
  expect(ours.peerAnswers.min).toBeGreaterThan(0);
  f.engine.closeSocket(client.id);
  await expect.poll(() => f.engine.totals().openSockets).toBe(2);
  const theirs = await window.call("measure", {
    ...WHOLE,
    scope: { kind: "family", socket: listener.id },
  });
  expect([theirs.peerAnswers.count, theirs.ourAnswers.count]).toEqual([0, 2]);
  expect(theirs.totals).toMatchObject({ opened: 1 });
});

test("with a filter only its rows are counted, also those that come while it is watched", async () => {
  const { client } = await echo();
  const window = attachClient(f.engine);
  const wanted = { ...WHOLE, filter: "len == 1000" };
  const { totals, peerAnswers, ourAnswers } = await window.call("measure", wanted);
  expect(totals).toMatchObject({ events: 4, bytesIn: 2000, bytesOut: 2000, opened: 0 });
  // The answer's own time, though what it answers is found too.
  expect([peerAnswers.count, ourAnswers.count]).toEqual([1, 1]);
  const range = { kind: "between", from: null, to: null } as const;
  const { filter, scope, buckets } = wanted;
  let events = 0;
  const watch = window.watch(
    "measurement",
    { filter, scope, buckets, range },
    {
      onUpdate: (measured) => (events = measured.totals.events),
      onEnd: () => {},
    },
  );
  await expect.poll(() => events).toBe(4);
  f.engine.send(client.id, Buffer.alloc(7));
  f.engine.send(client.id, Buffer.alloc(1000));
  await expect.poll(() => events).toBeGreaterThan(4);
  watch.stop();
  // What is counted is what the filters of its bars find.
  const all = await window.call("measure", WHOLE);
  const found = async (filter: string) =>
    (await window.call("measure", { ...WHOLE, filter })).totals.events;
  const sum = ({ counts }: { readonly counts: Float64Array }) => counts.reduce((a, b) => a + b, 0);
  expect(await found("call == recv and response.time >= 0")).toBe(all.peerAnswers.count);
  expect(await found("call == send and response.time >= 0")).toBe(all.ourAnswers.count);
  expect(await found("gap >= 0")).toBe(sum(all.gapsIn) + sum(all.gapsOut));
  expect(await found("gap >= 0 and gap < 0")).toBe(0);
  expect(await window.raw("measure", { ...WHOLE, filter: "len ==" })).toMatchObject({
    type: "refused",
  });
});

test("what makes no sense is refused, and a new recording begins at nothing", async () => {
  await echo();
  const window = attachClient(f.engine);
  await window.follow(EVERYTHING);
  expect(await window.raw("measure", { ...WHOLE, buckets: 5 })).toMatchObject({ type: "refused" });
  expect(await window.raw("measure", { ...WHOLE, from: -1 })).toMatchObject({ type: "refused" });
  await window.call("newRecording", {});
  const { totals } = await window.call("measure", WHOLE);
  expect(totals.events).toBe(0);
});

const EVERYTHING = { scope: { kind: "all" }, filter: "", mode: "calls", framing: [] } as const;

test("chunks that are no longer in memory are read from the file beside the recording", async () => {
  const folder = await tempFolder();
  const recording = new Recording({
    target: createFile(`${folder.path}/long.pcapng`),
    firstSeq: 1,
    waitingLimit: () => Number.POSITIVE_INFINITY,
    sizeLimit: () => Number.POSITIVE_INFINITY,
    onPressure: () => {},
    onStopped: () => {},
  });
  const peer = ipEndpoint("127.0.0.1", 9);
  const trace = new UdpTrace(ipEndpoint("127.0.0.1", 7));
  // More than the index keeps in memory.
  const chunks = 18;
  for (let i = 0; i < chunks * CHUNK_ROWS + 10; i++) {
    const mark = { seq: i + 1, time: i, socket: 7, out: i % 2 === 0 };
    recording.udp(mark, trace, Buffer.of(65), peer);
    // The index and the slabs are written in turns of the event loop.
    if (i % 10_000 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  const index = recordingIndex(recording.events);
  expect(recordingIndex(recording.events)).toBe(index);
  await expect.poll(() => index.peek(0)).toBeNull();
  const measure = createMeasure({ index: () => index });
  const input = { scope: { kind: "all" }, from: null, to: recording.count, buckets: 2000 } as const;
  const { totals, peerAnswers } = await measure(input, {
    views: { of: () => null },
    signal: new AbortController().signal,
  });
  expect(totals).toMatchObject({ events: recording.count, receives: recording.count / 2 });
  expect(peerAnswers.count).toBe(recording.count / 2);
  await recording.complete();
  await folder.remove();
});

test("TCP_INFO of what is no TCP connection says so", async () => {
  const window = attachClient(f.engine);
  const udp = await f.open(udpSocket(), "bound");
  expect(await told(window, "tcpInfo", { socket: udp.id })).toMatchObject({ reason: "not-tcp" });
  await expect(told(window, "tcpInfo", { socket: 99 })).rejects.toThrow(/no socket #99/);
});

describeWith("ss", "with ss", () => {
  test("TCP_INFO of a connection is a sample", async () => {
    const { client } = await echo();
    const window = attachClient(f.engine);
    const info = await told(window, "tcpInfo", { socket: client.id });
    expect(info).toMatchObject({ kind: "sample", sample: { state: "ESTAB", bytesReceived: 1001 } });
  });
});
