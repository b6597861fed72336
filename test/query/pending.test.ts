// Messages that are still arriving: seen at once, growing, never beside the row that they become.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { rowAt } from "../../shared/codec/rows.ts";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import type { Query } from "../../shared/model/query.ts";
import { MAX_PENDING, type PendingRows, type Row } from "../../shared/model/rows.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { messages } from "../support/messagesClient.ts";
import { connectPeer, type Peer } from "../support/peer.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";

let f: EngineFixture;
let client: TestClient;
let port: number;
beforeEach(async () => {
  f = await engineFixture();
  client = attachClient(f.engine);
  port = portOf((await f.open(tcpListener(), "listening")).local);
});
afterEach(async () => {
  client.close();
  await f.close();
});

async function connected(): Promise<{ peer: Peer; socket: number }> {
  const before = f.engine.sockets().length;
  const peer = await connectPeer({ host: "127.0.0.1", port });
  await expect.poll(() => f.engine.sockets().length).toBe(before + 1);
  return { peer, socket: Math.max(...f.engine.sockets().map(({ id }) => id)) };
}

const textOf = (row: Row) => Buffer.from(row.preview).toString("latin1");

function rowsOf(pending: PendingRows | null): Row[] {
  if (pending === null) return [];
  return pending.expected.map((_, i) => rowAt(pending.rows, i));
}

/** What is told of a query now: the texts of its rows, and of what is pending. */
async function told(query: Query): Promise<readonly [rows: string[], pending: string[]]> {
  const { rows, pending } = await client.call("rows", { query, from: 0, count: 100 });
  const whole = Array.from(rows.seq, (_, i) => textOf(rowAt(rows, i)));
  return [whole, rowsOf(pending).map(textOf)];
}

const now = (query: Query) => () => told(query);
const SOON = { interval: 5 };

describe("what is not yet a whole message", () => {
  test("is told at once, grows, and becomes a row", async () => {
    const { peer, socket } = await connected();
    const query = messages("lines", { scope: { kind: "socket", socket } });
    peer.socket.write('one\n{"n":');
    await expect.poll(now(query), SOON).toEqual([["one\n"], ['{"n":']]);
    const { pending, total } = await client.call("rows", { query, from: 0, count: 1 });
    expect(pending?.rows.from).toBe(total);
    expect(pending?.expected).toEqual([0]);
    expect(rowsOf(pending)[0]).toMatchObject({
      socket,
      direction: "in",
      at: 4,
      result: 5,
      incomplete: true,
      problem: false,
      seq: (await f.event(socket, "recv")).event.seq,
    });
    peer.socket.write("1}");
    await expect.poll(now(query), SOON).toEqual([["one\n"], ['{"n":1}']]);
    // Its bytes are there by their place in the stream.
    const place = { socket, peer: null, direction: "in", from: 4, count: 7 } as const;
    expect(Buffer.from((await client.call("stream", place)).bytes).toString()).toBe('{"n":1}');
    peer.socket.write("\nnext");
    await expect.poll(now(query), SOON).toEqual([["one\n", '{"n":1}\n'], ["next"]]);
    peer.socket.end();
    await expect.poll(now(query), SOON).toEqual([["one\n", '{"n":1}\n', "next"], []]);
  });

  test("stands for both directions, the one that grew last at the end, and says how long it will be", async () => {
    const { peer, socket } = await connected();
    const query = messages("prefix:u16be", { scope: { kind: "socket", socket } });
    peer.socket.write(Buffer.from([0, 9, 97]));
    await expect.poll(now(query), SOON).toEqual([[], ["\0\ta"]]);
    f.engine.send(socket, Buffer.from([0]));
    await expect.poll(now(query), SOON).toEqual([[], ["\0\ta", "\0"]]);
    peer.socket.write("b");
    await expect.poll(now(query), SOON).toEqual([[], ["\0", "\0\tab"]]);
    const { pending } = await client.call("rows", { query, from: 0, count: 1 });
    expect(pending?.expected).toEqual([0, 11]);
  });

  test("is told only where a filter holds of it so far, and with none that asks for payload", async () => {
    const { peer, socket } = await connected();
    const scope = { kind: "socket", socket } as const;
    peer.socket.write("a whole line\nabc");
    for (const [filter, pending] of [
      ["", ["abc"]],
      ["dir == in && len > 2", ["abc"]],
      ["len > 3", []],
      ['data contains "a"', []],
    ] as const) {
      const query = messages("lf", { scope, filter });
      await expect.poll(now(query), SOON).toEqual([["a whole line\n"], pending]);
    }
  });

  test("is the newest few of many streams", async () => {
    const all: { peer: Peer; socket: number }[] = [];
    for (let i = 0; i < MAX_PENDING + 2; i++) all.push(await connected());
    const query = messages("lf");
    for (const [i, { peer, socket }] of all.entries()) {
      peer.socket.write(`part ${i}`);
      await f.event(socket, "recv");
    }
    const newest = Array.from({ length: MAX_PENDING }, (_, i) => `part ${i + 2}`);
    await expect.poll(now(query), SOON).toEqual([[], newest]);
    // One that becomes whole makes place for an older one.
    all.at(-1)?.peer.socket.write("\n");
    await expect.poll(now(query), SOON).toEqual([["part 9\n"], ["part 1", ...newest.slice(0, -1)]]);
  });

  test("is told with the view that is watched, and never beside its row", async () => {
    const { peer, socket } = await connected();
    await client.follow(messages("lf", { scope: { kind: "socket", socket } }));
    const pieces = Array.from({ length: 200 }, (_, i) => (i % 3 === 2 ? `${i}\n` : `${i}.`));
    for (const piece of pieces) {
      peer.socket.write(piece);
      await new Promise((resolve) => setImmediate(resolve));
    }
    peer.socket.write("end");
    const last = () => rowsOf(client.view()?.pending ?? null).map(textOf);
    await expect.poll(last).toEqual(["198.199.end"]);
    let behind = 0;
    let seen = 0;
    for (const { tail, pending, total } of client.updates) {
      if (tail !== null) {
        const row = rowAt(tail, tail.seq.length - 1);
        expect(tail.from + tail.seq.length).toBe(total);
        behind = row.at + row.result;
      }
      for (const row of rowsOf(pending)) {
        expect(row.at).toBe(behind);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(0);
    expect(client.view()?.total).toBe(66);
  });
});
