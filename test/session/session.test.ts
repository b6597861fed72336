// What a client sees of the engine, over the in-memory carrier with structured clones: watches that begin whole and go on,
// and all anew after a stall.

import { describe, expect, test } from "vitest";
import {
  tcpListener,
  udpSocket,
  unixConnection,
  unixListener,
} from "../../shared/model/openSpecs.ts";
import { ALL_EVENTS } from "../../shared/model/query.ts";
import { portOf } from "../support/engineFixture.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";
import { connectPeer } from "../support/peer.ts";
import { ALL, allRows, client, f, rowsOf, settled } from "./oneClient.ts";

/** Fails at once, without the network. */
const NOWHERE = unixConnection({ path: "/nonexistent" });

/** Until the client was told of every event there is. */
async function caughtUp(who: TestClient): Promise<void> {
  await expect.poll(() => (who.frames.at(-1)?.seq ?? 0) - f.seen.length).toBe(0);
}

describe("the stream", () => {
  test("all there is, then only what changed, last state wins", async () => {
    expect(await client.follow(ALL_EVENTS)).toMatchObject({ total: 0, scan: null });
    expect([client.frames[0]?.seq, client.sockets.size, client.more()]).toEqual([0, 0, false]);
    const { socket } = await client.call("open", { spec: tcpListener() });
    await expect.poll(() => client.sockets.get(socket)?.state).toBe("listening");
    const peer = await connectPeer({
      host: "127.0.0.1",
      port: portOf(client.sockets.get(socket)?.local ?? null),
    });
    peer.socket.write("hello");
    await expect.poll(() => client.totals()).toMatchObject({ bytesIn: 5, openSockets: 2 });
    expect(client.sockets.get(2)).toMatchObject({ parent: socket, counters: { bytesIn: 5 } });
    const numbers = client.frames.map(({ n }) => n);
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  });

  test("tail rows of the updates are the rows that a range read gives", async () => {
    await client.follow(ALL_EVENTS);
    const { listener } = await client.call("tryIt", {});
    await settled(10);
    await caughtUp(client);
    expect(client.sockets.has(listener)).toBe(true);
    const tailed = client.updates.flatMap(({ tail }) => (tail === null ? [] : rowsOf(tail)));
    expect(tailed).toEqual(await allRows(ALL));
    expect(tailed.map(({ seq }) => seq)).toEqual(tailed.map((_, i) => i + 1));
  });

  test("two clients see the same", async () => {
    const other = attachClient(f.engine);
    await Promise.all([client.follow(ALL_EVENTS), other.follow(ALL_EVENTS)]);
    await client.call("tryIt", {});
    await settled(10);
    await caughtUp(other);
    await caughtUp(client);
    expect([...other.sockets.values()]).toEqual([...client.sockets.values()]);
    other.close();
  });

  test("a client that does not acknowledge gets two frames and no more; nothing is queued for it", async () => {
    client.hold();
    await client.follow(ALL_EVENTS);
    // Told in the same ticks, and quick: whatever it has been told of, the slow one could have been.
    const quick = attachClient(f.engine);
    await quick.follow(ALL_EVENTS);
    for (let i = 0; i < 5; i++) {
      const { socket } = await client.call("open", { spec: udpSocket() });
      await expect.poll(() => quick.sockets.get(socket)?.state).toBe("bound");
    }
    expect(client.frames).toHaveLength(2);
    quick.close();
    client.release();
    await expect.poll(() => client.sockets.size).toBe(5);
    await caughtUp(client);
  });

  test("an idle engine beats, whether or not frames are acknowledged; never to who watches nothing", async () => {
    const other = attachClient(f.engine);
    await client.follow(ALL_EVENTS);
    client.hold();
    f.engine.open(NOWHERE);
    await expect.poll(() => client.beats()).toBeGreaterThan(2);
    expect(other.beats()).toBe(0);
    client.release();
    other.close();
  });

  test("a client that lags more rows than allowed is told all anew and goes on", async () => {
    await client.call("setBounds", { clientLag: 1000 });
    await client.follow(ALL_EVENTS);
    const { socket } = await client.call("open", { spec: udpSocket({ echo: true }) });
    await expect.poll(() => client.sockets.get(socket)?.state).toBe("bound");
    client.hold();
    const before = client.frames.length;
    const port = portOf(f.info(socket).local);
    const sender = f.engine.open(udpSocket({ at: null, to: { host: "127.0.0.1", port } }));
    await f.reach(sender, "connected");
    // As many frames as may be under way; all that comes after them waits.
    let sent = 0;
    const another = () => {
      f.engine.send(sender, Buffer.from(`datagram ${sent++}`));
      return client.frames.length;
    };
    await expect.poll(another).toBeGreaterThanOrEqual(before + 2);
    const more = sent + 400;
    while (sent < more) another();
    await expect.poll(() => f.info(sender).counters.receives).toBe(sent);
    client.release();
    await expect.poll(() => client.resets()).toBe(1);
    const reset = client.frames.find((frame) => frame.reset);
    expect(reset?.updates.every(({ whole }) => whole)).toBe(true);
    expect(reset?.updates.length).toBeGreaterThanOrEqual(5);
    expect(client.sockets.size).toBe(2);
    f.engine.send(sender, Buffer.from("after"));
    await expect.poll(() => f.info(sender).counters.receives).toBe(sent + 1);
    await caughtUp(client);
    expect(client.view()?.total).toBe(f.seen.length);
  });

  test("a frame has the newest 256 rows at most, each with 96 bytes of its payload", async () => {
    await client.follow(ALL_EVENTS);
    client.hold();
    // As many frames as may be under way.
    for (let sent = 1; sent <= 2; sent++) {
      f.engine.open(NOWHERE);
      await expect.poll(() => client.frames.length).toBeGreaterThanOrEqual(sent);
    }
    for (let i = 0; i < 300; i++) f.engine.open(NOWHERE);
    await expect.poll(() => f.engine.totals().openSockets).toBe(0);
    // One is written as packets, the other as journal entries.
    const path = `${f.folder}/rows.sock`;
    const tcp = await f.open(tcpListener(), "listening");
    await f.open(unixListener({ path }), "listening");
    for (const to of [{ host: "127.0.0.1", port: portOf(tcp.local) }, { path }]) {
      const before = f.engine.totals().bytesIn;
      (await connectPeer(to)).socket.write(Buffer.alloc(1000, "x"));
      await expect.poll(() => f.engine.totals().bytesIn).toBe(before + 1000);
    }
    client.release();
    await caughtUp(client);
    const tails = client.updates.flatMap(({ tail }) => (tail === null ? [] : [tail]));
    expect(Math.max(...tails.map(({ seq }) => seq.length))).toBe(256);
    const received = tails.flatMap(rowsOf).filter(({ call }) => call === "recv");
    expect(received.map(({ preview }) => preview.length)).toEqual([96, 96]);
  });

  test("thousands of sockets come in parts, until the list is whole", async () => {
    for (let i = 0; i < 2500; i++) f.engine.open(NOWHERE);
    await expect.poll(() => f.engine.totals().openSockets).toBe(0);
    await client.follow(ALL_EVENTS);
    await expect.poll(() => client.sockets.size).toBe(2500);
    const lists = client.frames.flatMap(({ updates }) =>
      updates.flatMap(({ value }) => (isList(value) ? [value] : [])),
    );
    expect(lists.map(({ sockets }) => sockets.length)).toEqual([2000, 500]);
    expect(lists.map(({ more }) => more)).toEqual([true, false]);
  });
});

test("sockets that came and went while a client was busy never come back as ghosts", async () => {
  await client.call("setBounds", { closedSockets: 5 });
  await client.follow(ALL_EVENTS);
  await f.open(udpSocket(), "bound");
  client.hold();
  for (let i = 0; i < 2500; i++) f.engine.open(NOWHERE);
  await expect.poll(() => f.engine.totals().openSockets).toBe(1);
  client.release();
  await caughtUp(client);
  await expect.poll(() => client.sockets.size).toBe(6);
  expect([...client.sockets.keys()].toSorted((a, b) => a - b)).toEqual(
    f.engine.sockets().map(({ id }) => id),
  );
});

test("a client that was told of nothing while thousands of sockets left the list is given a new list", async () => {
  await client.call("setBounds", { closedSockets: 0 });
  await client.follow(ALL_EVENTS);
  client.hold();
  // As many frames as may be under way.
  for (let sent = 1; sent <= 2; sent++) {
    f.engine.open(NOWHERE);
    await expect.poll(() => client.frames.length).toBeGreaterThanOrEqual(sent);
  }
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 7000; i++) f.engine.open(NOWHERE);
    await expect.poll(() => f.engine.totals().openSockets).toBe(0);
  }
  client.release();
  await caughtUp(client);
  expect([...client.sockets.keys()]).toEqual([]);
});

interface List {
  readonly sockets: readonly unknown[];
  readonly more: boolean;
}

function isList(value: unknown): value is List {
  return typeof value === "object" && value !== null && "removed" in value;
}
