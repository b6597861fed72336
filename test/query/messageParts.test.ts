// Several messages that end in one event: what they are called, filtered by, and found by.

import { afterEach, beforeEach, expect, test } from "vitest";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { rowNumber } from "../../shared/model/rows.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { allRows, messages, rowsOnce } from "../support/messagesClient.ts";
import { connectPeer, type Peer } from "../support/peer.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";

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

async function connected(): Promise<{ peer: Peer; socket: number }> {
  const { id, local } = await f.open(tcpListener(), "listening");
  const peer = await connectPeer({ host: "127.0.0.1", port: portOf(local) });
  await expect.poll(() => f.engine.sockets().length).toBe(2);
  return { peer, socket: id + 1 };
}

/** Writes, and waits until the engine has read it all, so that the pieces are reads of their own. */
async function write(peer: Peer, socket: number, bytes: string): Promise<void> {
  const before = f.info(socket).counters.bytesIn;
  peer.socket.write(bytes);
  await expect
    .poll(() => f.info(socket).counters.bytesIn, { interval: 1 })
    .toBe(before + bytes.length);
}

test("several that end in one event are told apart, in whichever view", async () => {
  const { peer, socket } = await connected();
  await write(peer, socket, "a\nbc\nd");
  await write(peer, socket, "\n");
  await write(peer, socket, "e\nf\n");
  const query = messages("lf");
  const rows = await rowsOnce(client, query, 5);
  const [first, second, third] = f.seen
    .filter(({ event }) => event.call === "recv")
    .map(({ event }) => event.seq);
  // What ended alone in its event, and with it, is called by the event.
  expect(rows.map(rowNumber)).toEqual([
    `${first}.1`,
    `${first}.2`,
    `${second}`,
    `${third}.1`,
    `${third}.2`,
  ]);
  expect(await client.call("frame", { query, position: 1 })).toMatchObject({ part: 2 });
  // As one sees it, and as the window names it.
  const named = messages("lf", { filter: `message in {"${first}.2", "${third}@9"}` });
  expect((await rowsOnce(client, named, 2)).map(rowNumber)).toEqual([`${first}.2`, `${third}.2`]);
  const others = messages("lf", { filter: `!(message == "${first}.1")` });
  const shown = await rowsOnce(client, others, 4);
  expect(shown.map(rowNumber)[0]).toBe(`${first}.2`);
  const locate = async (seq: number | undefined, at?: number) =>
    (
      await client.call("locate", {
        query: others,
        seq: seq ?? 0,
        ...(at === undefined ? {} : { at }),
      })
    ).position;
  expect(await locate(first)).toBe(0);
  expect(await locate(first, 2)).toBe(0);
  expect(await locate(third, 7)).toBe(2);
  expect(await locate(third, 9)).toBe(3);
});

test("one of thousands in one event is found by where it begins", async () => {
  const { peer, socket } = await connected();
  await write(peer, socket, "x\n".repeat(20_000));
  const query = messages("fixed:1");
  await rowsOnce(client, query, 40_000);
  for (const at of [0, 17_000, 39_999]) {
    const [row] = (await allRows(client, { ...query, filter: "" })).slice(at, at + 1);
    const found = await client.call("locate", { query, seq: row?.seq ?? 0, at });
    expect(found.position).toBe(at);
  }
});
