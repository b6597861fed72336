// A file opened beside the recording, as a client looks at it: what names it as its source has the answers that the
// recording had.

import { afterEach, beforeEach, expect, test } from "vitest";
import { tcpConnection, tcpListener } from "../../shared/model/openSpecs.ts";
import { ALL_EVENTS } from "../../shared/model/query.ts";
import type { SourceStatus } from "../../shared/model/source.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";
import { told } from "../support/told.ts";

let f: EngineFixture;
let client: TestClient;
beforeEach(async () => {
  f = await engineFixture();
  client = attachClient(f.engine);
});
afterEach(async () => {
  client.close();
  await f.close();
});

/** A conversation of ours with ourselves; opens what is recorded of it, once it is gone through. */
async function opened(): Promise<{ readonly source: number; readonly socket: number }> {
  const listener = await f.open(tcpListener({ echo: true }), "listening");
  const to = { host: "127.0.0.1", port: portOf(listener.local) };
  const { id: socket } = await f.open(tcpConnection({ to }), "connected");
  f.engine.send(socket, Buffer.from("one line\n"));
  await expect.poll(() => f.bytes(socket, "recv").toString()).toBe("one line\n");
  await expect.poll(() => f.engine.recording().waiting).toBe(0);
  let sources: readonly SourceStatus[] = [];
  client.watch("sources", {}, { onUpdate: (value) => void ({ sources } = value) });
  const { source } = await client.call("openSource", { path: f.file });
  await expect.poll(() => sources.map(({ state }) => state)).toEqual(["whole"]);
  expect(sources).toMatchObject([{ source, path: f.file, events: f.seen.length, damaged: 0 }]);
  return { source, socket };
}

test("whatever is asked of it has the recording's answer", async () => {
  const { source, socket } = await opened();
  const recv = f.seen.find(({ event }) => event.call === "recv")?.event.seq ?? 0;
  const lines = { ...ALL_EVENTS, mode: "messages" } as const;
  const filtered = { ...ALL_EVENTS, filter: 'data contains "line"' };
  const stream = { socket, peer: null } as const;
  const byte = { kind: "byte", direction: "in", at: 3 } as const;
  const to = f.seen.at(-1)?.event.time ?? 0;
  const ask = (of: { readonly source: number }) =>
    Promise.all([
      client.call("rows", { ...of, query: ALL_EVENTS, from: 0, count: 100 }),
      client.call("locate", { ...of, query: ALL_EVENTS, seq: 5 }),
      client.call("find", { ...of, query: ALL_EVENTS, find: "data", seq: 0, direction: "next" }),
      client.call("event", { ...of, seq: recv }),
      client.call("payload", { ...of, seq: recv, from: 0, count: 100 }),
      client.call("stream", { ...of, ...stream, direction: "in", from: 0, count: 100 }),
      client.call("streamLines", { ...of, ...stream, direction: null, from: 0, count: 100 }),
      client.call("streamLine", { ...of, ...stream, direction: null, place: byte }),
      client.call("conversation", { ...of, ...stream, protocol: null, places: [byte] }),
      client.call("measure", { ...of, scope: { kind: "all" }, from: null, to, buckets: 10 }),
      told(client, "streamGrowth", { ...of, ...stream, direction: null }),
    ]);
  const live = await ask({ source: 0 });
  expect(live[0].total).toBe(f.seen.length);
  expect(await ask({ source })).toEqual(live);
  for (const query of [filtered, lines]) {
    const totals: number[][] = [[], []];
    for (const [i, of] of [{ source: 0 }, { source }].entries())
      client.watch("view", { ...of, query }, { onUpdate: ({ total }) => totals[i]?.push(total) });
    await expect.poll(() => totals.map((all) => all.at(-1))).toEqual([4, 4]);
  }
});

test("it is named until it is closed, which ends what watches it, and nothing else", async () => {
  const { source } = await opened();
  await client.follow(ALL_EVENTS);
  const ends: string[] = [];
  const onEnd = ({ code }: { readonly code: string }) => void ends.push(code);
  client.watch("view", { source, query: ALL_EVENTS }, { onUpdate() {}, onEnd });
  await told(client, "view", { source, query: ALL_EVENTS });
  await client.call("closeSource", { source });
  await expect.poll(() => ends).toEqual(["PORTSCOPE_NO_SUCH_SOURCE"]);
  for (const wrong of [source, 99])
    await expect(
      client.call("rows", { source: wrong, query: ALL_EVENTS, from: 0, count: 1 }),
    ).rejects.toMatchObject({ failure: { code: "PORTSCOPE_NO_SUCH_SOURCE" } });
  expect((await told(client, "sources", {})).sources).toEqual([]);
  await f.open(tcpListener(), "listening");
  await expect.poll(() => client.view()?.total).toBe(f.seen.length);
});

test("a file that is none of ours is refused", async () => {
  await expect(client.call("openSource", { path: import.meta.filename })).rejects.toMatchObject({
    failure: { code: "PORTSCOPE_NOT_A_RECORDING" },
  });
  await expect(client.call("openSource", { path: "/nonexistent" })).rejects.toMatchObject({
    failure: { code: "ENOENT" },
  });
});
