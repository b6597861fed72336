// The bytes of conversations over real sockets, as clients ask for them: by offset, as hex lines, with one peer, live.

import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { rowAt } from "../../../shared/codec/rows.ts";
import { formatEndpoint } from "../../../shared/model/endpoint.ts";
import type { Direction } from "../../../shared/model/event.ts";
import { tcpListener, udpSocket, unixListener } from "../../../shared/model/openSpecs.ts";
import type { Row } from "../../../shared/model/rows.ts";
import { engineFixture, portOf, type EngineFixture } from "../../support/engineFixture.ts";
import { messages, rowsOnce, spec } from "../../support/messagesClient.ts";
import { connectPeer } from "../../support/peer.ts";
import { attachClient, type TestClient } from "../../support/testClient.ts";

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

async function lines(
  socket: number,
  direction: Direction | null,
  peer: string | null = null,
): Promise<{ total: number; rows: Row[] }> {
  const input = { socket, peer, direction, from: 0, count: 1000 };
  const { total, rows } = await client.call("streamLines", input);
  return { total, rows: Array.from(rows.seq, (_, i) => rowAt(rows, i)) };
}

const text = (row: Row) => Buffer.from(row.preview).toString("latin1");
const bytesOf = async (socket: number, direction: Direction, peer: string | null = null) => {
  const input = { socket, peer, direction, from: 0, count: 1024 * 1024 };
  const { bytes } = await client.call("stream", input);
  return Buffer.from(bytes).toString("latin1");
};

describe("a connection", () => {
  test("any bytes of either direction are what went that way, while it goes on", async () => {
    const { local } = await f.open(tcpListener({ echo: true }), "listening");
    const peer = await connectPeer({ host: "127.0.0.1", port: portOf(local) });
    await expect.poll(() => f.engine.sockets().length).toBe(2);
    const socket = 2;
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 100_000, size: "max" }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 300_000 }),
        async (more, place, count) => {
          peer.socket.write(more);
          await expect
            .poll(() => f.info(socket).counters.bytesOut, { interval: 2 })
            .toBe(peer.socket.bytesWritten);
          for (const [direction, call] of [
            ["in", "recv"],
            ["out", "send"],
          ] as const) {
            const whole = f.bytes(socket, call);
            const from = Math.floor(place * whole.length);
            const { total, bytes } = await client.call("stream", {
              socket,
              peer: null,
              direction,
              from,
              count,
            });
            expect(total).toBe(whole.length);
            expect(Buffer.compare(bytes, whole.subarray(from, from + count))).toBe(0);
          }
        },
      ),
      { numRuns: 20 },
    );
    const behind = { socket, peer: null, direction: "in", from: 1e12, count: 10 } as const;
    expect((await client.call("stream", behind)).bytes.length).toBe(0);
  });

  test("hex lines are cut at each event, of both directions in order or of one", async () => {
    const { local } = await f.open(tcpListener(), "listening");
    const peer = await connectPeer({ host: "127.0.0.1", port: portOf(local) });
    await expect.poll(() => f.engine.sockets().length).toBe(2);
    peer.socket.write("a line of twenty one.");
    await expect.poll(() => f.info(2).counters.bytesIn).toBe(21);
    f.engine.send(2, Buffer.from("short"));
    await expect.poll(() => f.info(2).counters.bytesOut).toBe(5);
    peer.socket.write("more");
    await expect.poll(() => f.info(2).counters.bytesIn).toBe(25);
    const both = await lines(2, null);
    expect(both.total).toBe(4);
    expect(both.rows.map((row) => [row.direction, row.at, text(row)])).toEqual([
      ["in", 0, "a line of twenty"],
      ["in", 16, " one."],
      ["out", 0, "short"],
      ["in", 21, "more"],
    ]);
    expect((await lines(2, "in")).rows.map(text)).toEqual(["a line of twenty", " one.", "more"]);
    const out = await lines(2, "out");
    expect(out.rows.map(text)).toEqual(["short"]);
    const seq = out.rows[0]?.seq ?? 0;
    const at = { socket: 2, peer: null, direction: null } as const;
    expect(await client.call("streamLine", { ...at, place: { kind: "event", seq } })).toMatchObject(
      { line: 2 },
    );
    for (const [offset, line] of [
      [0, 0],
      [15, 0],
      [16, 1],
      [20, 1],
      [21, 3],
      [999, 3],
    ] as const)
      expect(
        await client.call("streamLine", {
          ...at,
          place: { kind: "byte", direction: "in", at: offset },
        }),
      ).toMatchObject({ line });
  });

  test("over a Unix socket, whose bytes are in no packets", async () => {
    const path = join(tmpdir(), `portscope-stream-${process.pid}`);
    await f.open(unixListener({ path, echo: true }), "listening");
    const peer = await connectPeer({ path });
    const sent = Buffer.from(Array.from({ length: 200_000 }, (_, i) => (i * 7) & 0xff));
    peer.socket.write(sent);
    await expect.poll(() => f.engine.sockets().at(-1)?.counters.bytesOut).toBe(sent.length);
    for (const direction of ["in", "out"] as const)
      expect(await bytesOf(2, direction)).toBe(sent.toString("latin1"));
    const rows = await rowsOnce(client, messages("fixed:50000"), 8);
    for (const row of rows)
      expect(Buffer.compare(row.preview, sent.subarray(row.at, row.at + 96))).toBe(0);
  });

  test("what cannot be answered is refused", async () => {
    await expect(
      client.call("frame", { query: messages("lf"), position: 3 }),
    ).rejects.toMatchObject({ failure: { code: "PORTSCOPE_NO_SUCH_MESSAGE" } });
    const answer = await client.raw("stream", { socket: 1, peer: null, direction: "up" });
    expect(answer).toMatchObject({ type: "refused" });
  });
});

describe("a UDP socket", () => {
  test("is one conversation with each peer", async () => {
    const { id, local } = await f.open(udpSocket({ echo: true }), "bound");
    const to = { host: "127.0.0.1", port: portOf(local) };
    const a = await f.open(udpSocket({ at: null, to }), "connected");
    const b = await f.open(udpSocket({ at: null, to }), "connected");
    for (const [sender, what] of [
      [a, "one "],
      [b, "two "],
      [a, "three"],
    ] as const) {
      const before = f.info(id).counters.sends;
      f.engine.send(sender.id, Buffer.from(what));
      await expect.poll(() => f.info(id).counters.sends).toBe(before + 1);
    }
    const ends = [a, b].map(({ local: end }) => (end === null ? "" : formatEndpoint(end)));
    expect(await bytesOf(id, "in")).toBe("one two three");
    expect(await bytesOf(id, "in", ends[0])).toBe("one three");
    expect(await bytesOf(id, "out", ends[1])).toBe("two ");
    expect((await lines(id, null, ends[0])).rows.map(text)).toEqual([
      "one ",
      "one ",
      "three",
      "three",
    ]);
    const query = messages("lines", {
      scope: { kind: "socket", socket: id },
      filter: `peer == "${ends[1]}"`,
    });
    expect((await rowsOnce(client, query, 2)).map(text)).toEqual(["two ", "two "]);
  });
});

describe("lines of a conversation", () => {
  test("are cut where the direction turns, and decoded by protocol", async () => {
    const { local } = await f.open(tcpListener(), "listening");
    const peer = await connectPeer({ host: "127.0.0.1", port: portOf(local) });
    await expect.poll(() => f.engine.sockets().length).toBe(2);
    const request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    const answer = "HTTP/1.1 204 No Content\r\n\r\n";
    for (let i = 0; i < 3; i++) {
      // In two reads, and behind the answer in one.
      peer.socket.write(request.slice(0, 9));
      await expect.poll(() => f.info(2).counters.bytesIn).toBe(i * request.length + 9);
      peer.socket.write(request.slice(9));
      await expect.poll(() => f.info(2).counters.bytesIn).toBe((i + 1) * request.length);
      f.engine.send(2, Buffer.from(answer));
      await expect.poll(() => f.info(2).counters.bytesOut).toBe((i + 1) * answer.length);
    }
    const decoded = await rowsOnce(client, messages("protocol"), 6);
    expect(decoded.map(text)).toEqual([request, answer, request, answer, request, answer]);
    const query = messages("lines:200");
    expect((await rowsOnce(client, query, 15)).map(text).slice(0, 5)).toEqual([
      "GET / HTTP/1.1\r\n",
      "Host: a\r\n",
      "\r\n",
      "HTTP/1.1 204 No Content\r\n",
      "\r\n",
    ]);
    peer.socket.write("no end");
    await expect.poll(() => f.info(2).counters.bytesIn).toBe(3 * request.length + 6);
    f.engine.send(2, Buffer.from("nor this"));
    const rows = await rowsOnce(client, query, 16);
    expect(rows.map(text).at(-1)).toBe("no end");
    expect(rows.at(-1)).toMatchObject({ incomplete: false });
    expect(spec("lines:200")).toEqual({ kind: "lines", maxLength: 200 });
  });
});
