// Streams shown as messages, over real sockets: cut by rules, in the order of their last bytes, filtered, live.

import { describe, expect, test } from "vitest";
import { udpSocket } from "../../shared/model/openSpecs.ts";
import { ALL_EVENTS } from "../../shared/model/query.ts";
import type { Row } from "../../shared/model/rows.ts";
import { portOf } from "../support/engineFixture.ts";
import { allRows, messages, rowsOnce, spec } from "../support/messagesClient.ts";
import { attachClient } from "../support/testClient.ts";
import { english } from "../support/english.ts";
import { client, connected, f, listening, text, write } from "./messagesEngine.ts";

const texts = (rows: readonly Row[]) => rows.map(text);

describe("messages", () => {
  test("one that came in several reads, and several that came in one", async () => {
    const { port } = await listening();
    const { peer, socket } = await connected(port);
    await write(peer, socket, "PI");
    await write(peer, socket, "NG 1\r\nPING 2\r\nPIN");
    await write(peer, socket, "G 3\r\n");
    const rows = await rowsOnce(client, messages("crlf"), 3);
    expect(texts(rows)).toEqual(["PING 1\r\n", "PING 2\r\n", "PING 3\r\n"]);
    expect(rows.map(({ at, result }) => [at, result])).toEqual([
      [0, 8],
      [8, 8],
      [16, 8],
    ]);
    const recvs = f.seen.filter(({ event }) => event.call === "recv").map(({ event }) => event.seq);
    expect(rows.map(({ seq }) => seq)).toEqual([recvs[1], recvs[1], recvs[2]]);
    expect(rows[0]).toMatchObject({ call: "recv", direction: "in", socket, failed: false });
    expect(rows[0]?.peer).toMatch(/^127\.0\.0\.1:\d+$/);
    // The recorded events stay as they were read.
    const events = await rowsOnce(client, { ...ALL_EVENTS, filter: "call == recv" }, 3);
    expect(texts(events)).toEqual(["PI", "NG 1\r\nPING 2\r\nPIN", "G 3\r\n"]);
  });

  test("without rules each read is a message, each datagram always is, an empty one too", async () => {
    const { id, local } = await f.open(udpSocket(), "bound");
    const to = { host: "127.0.0.1", port: portOf(local) };
    const sender = await f.open(udpSocket({ at: null, to }), "connected");
    for (const part of ["a\nb", "", "c"]) f.engine.send(sender.id, Buffer.from(part));
    await expect.poll(() => f.info(id).counters.receives).toBe(3);
    const query = messages("lf", { scope: { kind: "socket", socket: id } });
    const rows = await rowsOnce(client, query, 3);
    expect(texts(rows)).toEqual(["a\nb", "", "c"]);
    expect(rows.map(({ at }) => at)).toEqual([0, 3, 3]);
    const both = await rowsOnce(client, { ...ALL_EVENTS, mode: "messages" }, 6);
    const sent = both.filter(({ direction }) => direction === "out");
    expect(texts(sent)).toEqual(["a\nb", "", "c"]);
    expect(both.map(({ seq }) => seq)).toEqual(
      both.map(({ seq }) => seq).toSorted((a, b) => a - b),
    );
  });

  test("rules: the first that speaks of the socket or its listener, each direction for itself", async () => {
    const one = await listening();
    const two = await listening();
    const a = await connected(one.port);
    const b = await connected(one.port);
    const c = await connected(two.port);
    for (const { peer, socket } of [a, b, c]) await write(peer, socket, "ab\ncd\n");
    f.engine.send(b.socket, Buffer.from("xyz\n"));
    await f.event(b.socket, "send");
    const rows = await rowsOnce(
      client,
      {
        ...ALL_EVENTS,
        mode: "messages",
        framing: [
          { socket: a.socket, in: spec("fixed:3"), out: spec("read") },
          { socket: one.listener, in: spec("lf"), out: spec("fixed:2") },
          { socket: a.socket, in: spec("fixed:1"), out: spec("read") },
        ],
      },
      7,
    );
    expect(rows.map((row) => [row.socket, row.direction, text(row)])).toEqual([
      [a.socket, "in", "ab\n"],
      [a.socket, "in", "cd\n"],
      [b.socket, "in", "ab\n"],
      [b.socket, "in", "cd\n"],
      [c.socket, "in", "ab\ncd\n"],
      [b.socket, "out", "xy"],
      [b.socket, "out", "z\n"],
    ]);
  });

  test("a filter speaks of the message", async () => {
    const { port, listener } = await listening();
    const { peer, socket } = await connected(port);
    await write(peer, socket, "abc");
    await write(peer, socket, "d\nef\nghijkl");
    await write(peer, socket, "m\n");
    const find = async (filter: string, count: number) =>
      texts(await rowsOnce(client, messages("lf", { filter }), count));
    expect(await find("len == 5", 1)).toEqual(["abcd\n"]);
    expect(await find('data contains "cd"', 1)).toEqual(["abcd\n"]);
    expect(await find('data contains "lm"', 1)).toEqual(["ghijklm\n"]);
    expect(await find("data[0] == 65", 1)).toEqual(["ef\n"]);
    expect(await find(`listener == ${listener} and call == recv`, 3)).toHaveLength(3);
    expect(await find("call == send or tcp.flags.syn == 1", 0)).toEqual([]);
    expect(await find(`not len == 5 and socket == ${socket}`, 2)).toEqual(["ef\n", "ghijklm\n"]);
  });

  test("what is unfinished shows when the stream ends, as incomplete", async () => {
    const { port } = await listening();
    const { peer, socket } = await connected(port);
    await write(peer, socket, "whole\nhal");
    await write(peer, socket, "f");
    expect(texts(await rowsOnce(client, messages("lf"), 1))).toEqual(["whole\n"]);
    peer.socket.end();
    const rows = await rowsOnce(client, messages("lf"), 2);
    expect(rows.map((row) => [text(row), row.incomplete, row.at])).toEqual([
      ["whole\n", false, 0],
      ["half", true, 6],
    ]);
  });

  test("a pause ends a message though nothing follows, and looking again cuts the same", async () => {
    const { port } = await listening();
    const { peer, socket } = await connected(port);
    const query = messages("idle:40ms");
    const first = rowsOnce(client, query, 1);
    peer.socket.write("one ");
    peer.socket.write("two");
    expect(texts(await first)).toEqual(["one two"]);
    await write(peer, socket, "three");
    const rows = await rowsOnce(client, query, 2);
    expect(rows.map((row) => [text(row), row.incomplete])).toEqual([
      ["one two", false],
      ["three", false],
    ]);
    const again = attachClient(f.engine);
    expect(await rowsOnce(again, query, 2)).toEqual(rows);
    again.close();
  });

  test("a length that makes no sense is told, and why", async () => {
    const { port } = await listening();
    const { peer, socket } = await connected(port);
    await write(peer, socket, Buffer.from([0xff, 0xff, 0xff, 0xff, 1, 2, 3, 4, 5]));
    const query = messages("prefix:u32be");
    const [row] = await rowsOnce(client, query, 1);
    expect(row).toMatchObject({ problem: true });
    const frame = await client.call("frame", { query, position: 0 });
    expect(frame).toMatchObject({ at: 0, length: 9, complete: true });
    expect(english(frame.problem)).toMatch(/length field/);
  });

  test("follows live, in batches, and locates", async () => {
    const { port } = await listening();
    const { peer, socket } = await connected(port);
    const query = messages("lf");
    await client.follow(query);
    for (let i = 0; i < 20; i++) await write(peer, socket, `line ${i}\nhalf `);
    await expect.poll(() => client.view()?.total).toBe(20);
    const rows = await allRows(client, query);
    for (const [position, row] of rows.entries())
      expect(await client.call("locate", { query, seq: row.seq })).toMatchObject({ position });
  });

  test("find goes from message to message, also within one read", async () => {
    const { port } = await listening();
    const { peer, socket } = await connected(port);
    await write(peer, socket, "a1\nb\na2\nb\na3\n");
    const query = messages("lf");
    await rowsOnce(client, query, 5);
    const seq = (await allRows(client, query))[0]?.seq ?? 0;
    const step = async (position: number, direction: "next" | "previous") =>
      (
        await client.call("find", {
          query,
          find: 'data contains "a"',
          seq,
          position,
          direction,
        })
      ).position;
    expect(await step(0, "next")).toBe(2);
    expect(await step(2, "next")).toBe(4);
    expect(await step(4, "previous")).toBe(2);
    expect(await step(3, "previous")).toBe(2);
  });
});
