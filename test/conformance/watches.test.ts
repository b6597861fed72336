// Calls, watches and their ends, of a real engine, over every carrier.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MAX_WATCHES } from "../../engine/session/Session.ts";
import type { EngineFrame } from "../../shared/contract/wire.ts";
import {
  tcpConnection,
  tcpListener,
  udpSocket,
  unixConnection,
} from "../../shared/model/openSpecs.ts";
import { ALL_EVENTS } from "../../shared/model/query.ts";
import type { RunInfo } from "../../shared/model/running.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { testClient, type TestClient } from "../support/testClient.ts";
import { told } from "../support/told.ts";
import { CARRIERS, TEST_HOST, type Joined } from "./carriers.ts";

/** Fails at once, without the network. */
const NOWHERE = unixConnection({ path: "/nonexistent" });

describe.each(CARRIERS)("$name", (carrier) => {
  let f: EngineFixture;
  let joined: Joined;
  let client: TestClient;
  beforeEach(async () => {
    f = await engineFixture();
    joined = await carrier.join();
    f.engine.attach(joined.engine, TEST_HOST);
    client = testClient(joined.client);
  });
  afterEach(async () => {
    await joined.free();
    await f.close();
  });

  test("a watch begins whole, goes on, and is told nothing more once it is cancelled", async () => {
    await f.open(udpSocket(), "bound");
    const told: [wholes: boolean, open: number][] = [];
    const watch = client.watch(
      "totals",
      {},
      {
        onUpdate: ({ openSockets }, whole) => told.push([whole, openSockets]),
      },
    );
    await expect.poll(() => told).toEqual([[true, 1]]);
    await f.open(udpSocket(), "bound");
    await expect.poll(() => told.at(-1)?.[1]).toBe(2);
    watch.stop();
    const before = told.length;
    await f.open(udpSocket(), "bound");
    await client.follow(ALL_EVENTS);
    await expect.poll(() => client.totals()?.openSockets).toBe(3);
    expect(told).toHaveLength(before);
  });

  test("a call is cancelled: refused at once here, and ended there", async () => {
    const controller = new AbortController();
    // Nothing like this will ever be recorded: the search goes on as long as there are events to come.
    const query = { ...ALL_EVENTS, mode: "messages" } as const;
    const call = client.call(
      "find",
      { query, find: 'data contains "never"', seq: 0, direction: "next" },
      { signal: controller.signal },
    );
    controller.abort();
    await expect(call).rejects.toMatchObject({ failure: { code: "PORTSCOPE_CANCELLED" } });
    expect(await client.call("hello", {})).toMatchObject({ host: { kind: "test" } });
    const late = new AbortController();
    late.abort();
    await expect(client.call("hello", {}, { signal: late.signal })).rejects.toMatchObject({
      failure: { code: "PORTSCOPE_CANCELLED" },
    });
  });

  test("a client that stalls is told all anew, whole", async () => {
    await client.call("setBounds", { clientLag: 1000 });
    await client.follow(ALL_EVENTS);
    client.hold();
    const before = client.frames.length;
    await expect
      .poll(() => {
        f.engine.open(NOWHERE);
        return client.frames.length;
      })
      .toBeGreaterThanOrEqual(before + 2);
    for (let i = 0; i < 600; i++) f.engine.open(NOWHERE);
    await expect.poll(() => f.engine.totals().openSockets).toBe(0);
    client.release();
    await expect.poll(() => client.resets()).toBe(1);
    const reset = client.frames.find((frame) => frame.reset);
    expect(reset?.updates.every(({ whole }) => whole)).toBe(true);
    await expect.poll(() => client.sockets.size).toBe(f.engine.sockets().length);
    await expect.poll(() => client.view()?.total).toBe(f.seen.length);
  });

  test("a thousand watches are refused in words, and harm nothing", async () => {
    const answers: Promise<EngineFrame>[] = [];
    for (let i = 0; i < 1000; i++) answers.push(client.rawWatch("totals", {}));
    const first = await Promise.all(answers);
    const refused = first.filter(({ type }) => type === "refused");
    expect(refused).toHaveLength(1000 - MAX_WATCHES);
    expect(refused[0]).toMatchObject({ failure: { code: "PORTSCOPE_TOO_MANY_WATCHES" } });
    expect(await client.call("hello", {})).toMatchObject({ host: { kind: "test" } });
  });

  test.each([
    ["nothingLikeIt", {}, "PORTSCOPE_UNKNOWN_FEED"],
    ["__proto__", {}, "PORTSCOPE_UNKNOWN_FEED"],
    ["view", {}, "PORTSCOPE_BAD_INPUT"],
    ["view", { query: { ...ALL_EVENTS, filter: "tcp.prot ==" } }, "PORTSCOPE_BAD_FILTER"],
    ["tcpInfo", { socket: 99 }, "PORTSCOPE_NO_SUCH_SOCKET"],
  ])("a watch of %s %j is refused", async (feed, input, code) => {
    expect(await client.rawWatch(feed, input)).toMatchObject({ failure: { code } });
    expect(await told(client, "totals", {})).toMatchObject({ openSockets: 0 });
  });

  test("a feed that comes to its end says why, and is told once", async () => {
    const socket = await f.open(udpSocket(), "bound");
    const ends: string[] = [];
    let updates = 0;
    client.watch(
      "tcpInfo",
      { socket: socket.id },
      {
        onUpdate: () => (updates += 1),
        onEnd: ({ code }) => ends.push(code),
      },
    );
    await expect.poll(() => updates).toBeGreaterThan(0);
    f.engine.closeSocket(socket.id);
    await client.call("clear", { sockets: null });
    await expect.poll(() => ends).toEqual(["PORTSCOPE_NO_SUCH_SOCKET"]);
  });

  test("conversations and measurements grow by themselves", async () => {
    const listener = await f.open(tcpListener({ echo: true }), "listening");
    const to = { host: "127.0.0.1", port: portOf(listener.local) };
    const { socket } = await client.call("open", {
      spec: tcpConnection({ to }),
    });
    await f.reach(socket, "connected");
    const [lines, events]: [number[], number[]] = [[], []];
    const stream = { socket, peer: null, direction: null };
    client.watch("streamGrowth", stream, { onUpdate: ({ total }) => lines.push(total) });
    const range = { kind: "last", length: 60_000_000, step: 1_000_000, since: null } as const;
    const all = { scope: { kind: "all" }, range, buckets: 10 } as const;
    client.watch("measurement", all, { onUpdate: ({ totals }) => events.push(totals.bytesIn) });
    await expect.poll(() => lines).toEqual([0]);
    f.engine.send(socket, new Uint8Array(160));
    await expect.poll(() => lines.at(-1)).toBe(20);
    await expect.poll(() => events.at(-1)).toBe(320);
  });

  test("what runs is told, with what came instead as bytes", async () => {
    const listener = await f.open(tcpListener({ echo: true }), "listening");
    const { run } = await client.call("runSequence", {
      name: "s.yaml",
      text: "portscope-sequence: 1\nconnect: tcp 1\nsteps:\n  - send: { hex: 00 ff }\n  - expect: { equals: { hex: '01' } }\n",
      at: { place: `tcp 127.0.0.1:${portOf(listener.local)}` },
    });
    const runs = new Map<number, RunInfo>();
    client.watch(
      "running",
      {},
      {
        onUpdate: (value) => {
          for (const each of value.runs) runs.set(each.id, each);
        },
      },
    );
    await expect.poll(() => runs.get(run)?.state).toBe("ended");
    expect(runs.get(run)?.outcome).toMatchObject({
      how: "failed",
      problem: { expected: "\\x01", got: new Uint8Array([0, 255]), place: { line: 5 } },
    });
    const { notes } = await told(client, "runNotes", { run });
    expect(notes).toMatchObject([{ does: "send" }, { does: "expect", problem: { failure: null } }]);
  });
});
