// What a client sees of the engine, over the in-memory carrier with structured clones: watches that begin whole and go on,
// rows and payloads by range, and all anew after a stall.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { inEnglish } from "../../shared/words/inEnglish.ts";
import { describeEvent, describeRow } from "../../shared/model/describeEvent.ts";
import { rowAt } from "../../shared/codec/rows.ts";
import {
  tcpListener,
  udpSocket,
  unixConnection,
  unixListener,
} from "../../shared/model/openSpecs.ts";
import { ALL_EVENTS, eventsOf } from "../../shared/model/query.ts";
import { carriesBytes, type Row, type RowColumns, type Scope } from "../../shared/model/rows.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";
import { connectPeer } from "../support/peer.ts";

const ALL: Scope = { kind: "all" };
/** Fails at once, without the network. */
const NOWHERE = unixConnection({ path: "/nonexistent" });
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

function rowsOf(columns: RowColumns): Row[] {
  return Array.from({ length: columns.seq.length }, (_, i) => rowAt(columns, i));
}

/** Until the engine has had so many events. */
async function settled(events: number): Promise<void> {
  await expect.poll(() => f.seen.length).toBe(events);
}

/** Until the client was told of every event there is. */
async function caughtUp(who: TestClient): Promise<void> {
  await expect.poll(() => (who.frames.at(-1)?.seq ?? 0) - f.seen.length).toBe(0);
}

async function allRows(scope: Scope): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const page = await client.call("rows", { query: eventsOf(scope), from: rows.length, count: 7 });
    rows.push(...rowsOf(page.rows));
    if (rows.length >= page.total || page.rows.seq.length === 0) return rows;
  }
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

test("closing everything while a bind is failing closes everything", async () => {
  const taken = await f.open(udpSocket(), "bound");
  const at = { host: "127.0.0.1", port: portOf(taken.local) };
  const failing = f.engine.open(udpSocket({ at }));
  await client.call("closeAll", {});
  expect(f.engine.totals().openSockets).toBe(0);
  expect(f.story(failing).filter((call) => call === "close")).toHaveLength(1);
});

describe("views", () => {
  test("a socket's rows start with the accept that made it; a family has listener and connections", async () => {
    const listener = await f.open(tcpListener(), "listening");
    const port = portOf(listener.local);
    const [one, two] = [
      await connectPeer({ host: "127.0.0.1", port }),
      await connectPeer({ host: "127.0.0.1", port }),
    ];
    one.socket.write("1");
    two.socket.write("2");
    await expect.poll(() => f.engine.totals().receives).toBe(2);
    const other = await f.open(udpSocket(), "bound");
    expect(
      (await allRows({ kind: "socket", socket: 2 })).map(({ call, socket }) => `${call} ${socket}`),
    ).toEqual(["accept 1", "recv 2"]);
    const family = await allRows({ kind: "family", socket: listener.id });
    expect(family.map(({ socket }) => socket)).not.toContain(other.id);
    expect(family).toHaveLength(7);
    const { position } = await client.call("locate", {
      query: eventsOf({ kind: "socket", socket: 2 }),
      seq: 5,
    });
    expect(position).toBe(1);
  });

  test("beside the followed one four are kept with what they found; the one used longest ago makes room", async () => {
    await client.follow(ALL_EVENTS);
    await f.open(udpSocket(), "bound");
    const found = async (port: number) => {
      const query = { ...ALL_EVENTS, filter: `udp.port > ${port}` };
      return (await client.call("rows", { query, from: 0, count: 1 })).total;
    };
    // One that begins anew knows of no row yet.
    expect(await found(0)).toBe(0);
    await expect.poll(() => found(0)).toBeGreaterThan(0);
    for (const port of [1, 2, 3]) expect(await found(port)).toBe(0);
    expect(await found(0)).toBeGreaterThan(0);
    for (const port of [4, 5, 6]) expect(await found(port)).toBe(0);
    expect(await found(0)).toBeGreaterThan(0);
    for (const port of [7, 8, 9, 10]) expect(await found(port)).toBe(0);
    expect(await found(0)).toBe(0);
  });

  test("several are live at once, and each ends alone", async () => {
    const socket = await f.open(udpSocket(), "bound");
    await client.follow(ALL_EVENTS);
    const [one, other]: [number[], number[]] = [[], []];
    const query = eventsOf({ kind: "socket", socket: socket.id });
    const first = client.watch("view", { query }, { onUpdate: ({ total }) => one.push(total) });
    const calls = { ...query, filter: "call == close" };
    client.watch("view", { query: calls }, { onUpdate: ({ total }) => other.push(total) });
    await expect.poll(() => one.at(-1)).toBe(2);
    first.stop();
    f.engine.closeSocket(socket.id);
    await expect.poll(() => other.at(-1)).toBe(1);
    await expect.poll(() => client.view()?.total).toBe(3);
    expect(one.at(-1)).toBe(2);
  });
});

describe("payloads", () => {
  test("whole and by range, small and larger than a packet", async () => {
    const listener = await f.open(tcpListener(), "listening");
    const peer = await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
    const data = Buffer.from(Array.from({ length: 400_000 }, (_, i) => (i * 7) & 0xff));
    peer.socket.write(data);
    await expect.poll(() => f.engine.totals().bytesIn).toBe(data.length);
    const parts: Uint8Array[] = [];
    for (const { event } of f.seen) {
      if (event.call !== "recv") continue;
      const { total } = await client.call("payload", { seq: event.seq, from: 0, count: 0 });
      expect(total).toBe(event.length);
      const [head, tail] = [
        await client.call("payload", { seq: event.seq, from: 0, count: 10 }),
        await client.call("payload", { seq: event.seq, from: 10, count: total }),
      ];
      parts.push(head.bytes, tail.bytes);
      expect(await client.call("event", { seq: event.seq })).toEqual(event);
    }
    expect(Buffer.concat(parts).equals(data)).toBe(true);
  });

  test("an event that is not recorded is refused in words", async () => {
    await expect(client.call("payload", { seq: 99, from: 0, count: 1 })).rejects.toMatchObject({
      failure: { code: "PORTSCOPE_NO_SUCH_EVENT" },
    });
  });
});

test("each event and each sentence is its own, wherever its entry ends", async () => {
  // Ports and ids of many lengths: entries with and without padding.
  for (let i = 0; i < 12; i++) await client.call("tryIt", {});
  await settled(120);
  const rows = await allRows(ALL);
  for (const [i, { event }] of f.seen.entries()) {
    expect(await client.call("event", { seq: event.seq })).toEqual(event);
    const row = rows[i];
    if (row === undefined || carriesBytes(row)) continue;
    expect(describeRow(row, inEnglish)).toBe(describeEvent(event, inEnglish));
  }
});

describe("commands", () => {
  test("close a listener with its connections, reopen it, clear what is closed", async () => {
    await client.follow(ALL_EVENTS);
    const listener = await f.open(tcpListener(), "listening");
    await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
    await expect.poll(() => f.info(listener.id).openChildren).toBe(1);
    await client.call("close", { socket: listener.id, how: "close", accepted: "close" });
    expect(f.engine.totals().openSockets).toBe(0);
    const { socket } = await client.call("reopen", { socket: listener.id });
    expect(socket).toBe(3);
    await f.reach(socket, "listening");
    await expect(client.call("reopen", { socket })).rejects.toThrow(/still open/);
    await expect(client.call("reopen", { socket: 2 })).rejects.toThrow(/accepted from a peer/);
    expect(await client.call("clear", { sockets: null })).toMatchObject({ sockets: 2 });
    await expect.poll(() => [...client.sockets.keys()]).toEqual([3]);
  });

  test("a closed listener stays on the list while a connection that it accepted is open", async () => {
    await client.follow(ALL_EVENTS);
    const listener = await f.open(tcpListener(), "listening");
    await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
    await expect.poll(() => f.info(listener.id).openChildren).toBe(1);
    await client.call("close", { socket: listener.id, how: "close", accepted: "keep" });
    expect(await client.call("clear", { sockets: null })).toMatchObject({ sockets: 0 });
    expect(f.info(listener.id).state).toBe("closed");
    await client.call("closeAll", {});
    expect(await client.call("clear", { sockets: null })).toMatchObject({ sockets: 2 });
  });

  test("send from a listener goes to all its connections", async () => {
    const listener = await f.open(tcpListener(), "listening");
    await expect(
      client.call("send", { socket: listener.id, data: Buffer.from("x"), to: null }),
    ).rejects.toThrow(/no connection/);
    const port = portOf(listener.local);
    const peers = [
      await connectPeer({ host: "127.0.0.1", port }),
      await connectPeer({ host: "127.0.0.1", port }),
    ];
    await expect.poll(() => f.info(listener.id).openChildren).toBe(2);
    expect(
      await client.call("send", { socket: listener.id, data: Buffer.from("all"), to: null }),
    ).toMatchObject({ sockets: 2 });
    for (const peer of peers) await expect.poll(() => peer.received().toString()).toBe("all");
  });

  test("a new recording is a new file; the old one is whole, the rows begin anew", async () => {
    await client.follow(ALL_EVENTS);
    await f.open(udpSocket(), "bound");
    const before = f.engine.recording();
    client.hold();
    await client.call("newRecording", {});
    expect((await client.call("rows", { query: ALL_EVENTS, from: 0, count: 9 })).total).toBe(0);
    client.release();
    await expect.poll(() => client.resets()).toBe(1);
    const after = f.engine.recording();
    expect(after.path).not.toBe(before.path);
    expect(after).toMatchObject({ state: "recording", events: 0, firstSeq: before.events + 1 });
    f.engine.closeSocket(1);
    expect((await allRows(ALL)).map(({ seq, call }) => [seq, call])).toEqual([
      [before.events + 1, "close"],
    ]);
  });

  test.each([
    ["open", { spec: { kind: "tcp-listener" } }, /BAD_INPUT/],
    ["open", { spec: { ...tcpListener(), at: { host: "127.0.0.1", port: 70_000 } } }, /BAD_INPUT/],
    ["open", { spec: udpSocket({ at: null, to: { host: "127.0.0.1", port: 0 } }) }, /BAD_INPUT/],
    ["send", { socket: 1, data: new Uint8Array(1), to: { host: "::1", port: 0 } }, /BAD_INPUT/],
    ["rows", { query: ALL_EVENTS, from: -1, count: 10 }, /BAD_INPUT/],
    ["rows", { query: ALL_EVENTS, from: 0, count: 1e9 }, /BAD_INPUT/],
    ["close", { socket: 77, how: "close", accepted: "keep" }, /NO_SUCH_SOCKET/],
    ["toString", {}, /UNKNOWN_CALL/],
    ["__proto__", {}, /UNKNOWN_CALL/],
    ["constructor", null, /UNKNOWN_CALL/],
  ])("%s %j is refused and harms nothing", async (command, input, code) => {
    // A client of ours cannot even say this; one of another make can.
    const refused: unknown = await client.raw(command, input);
    expect(JSON.stringify(refused)).toMatch(code);
    expect(await client.call("localAddresses", {})).not.toEqual([]);
  });
});

interface List {
  readonly sockets: readonly unknown[];
  readonly more: boolean;
}

function isList(value: unknown): value is List {
  return typeof value === "object" && value !== null && "removed" in value;
}
