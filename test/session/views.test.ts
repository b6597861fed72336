// What a client reads of the events, over the in-memory carrier: rows of views, payloads by range, sentences.

import { describe, expect, test } from "vitest";
import { inEnglish } from "../../shared/words/inEnglish.ts";
import { describeEvent, describeRow } from "../../shared/model/describeEvent.ts";
import { tcpListener, udpSocket } from "../../shared/model/openSpecs.ts";
import { ALL_EVENTS, eventsOf } from "../../shared/model/query.ts";
import { carriesBytes } from "../../shared/model/rows.ts";
import { portOf } from "../support/engineFixture.ts";
import { connectPeer } from "../support/peer.ts";
import { ALL, allRows, client, f, settled } from "./oneClient.ts";

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
