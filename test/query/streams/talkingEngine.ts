// An engine that talks with real programs, new for each test of a file that imports from here, and a client that reads their
// messages as their conversations say.

import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type * as net from "node:net";
import { afterEach, beforeEach, expect } from "vitest";
import { type KnownBefore } from "../../../shared/decode/Conversation.ts";
import { decodeAs, recognise } from "../../../shared/decode/registry.ts";
import { tcpConnection } from "../../../shared/model/openSpecs.ts";
import type { Row } from "../../../shared/model/rows.ts";
import { createUnpack, MAX_UNPACKED } from "../../../shared/unpack/createUnpack.ts";
import { EVERY_CODING } from "../../../shared/unpack/everyCoding.ts";
import { engineFixture, type EngineFixture } from "../../support/engineFixture.ts";
import { allRows, messages } from "../../support/messagesClient.ts";
import { attachClient, type TestClient } from "../../support/testClient.ts";
import { worded, type Worded } from "../../shared/decode/worded.ts";

export let f: EngineFixture;
export let client: TestClient;
export let endings: (() => Promise<unknown> | void)[] = [];

beforeEach(async () => {
  f = await engineFixture();
  client = attachClient(f.engine);
  endings = [];
});

afterEach(async () => {
  client.close();
  for (const end of endings) await end();
  await f.close();
});

const unpack = createUnpack(MAX_UNPACKED, EVERY_CODING);

export async function connect(port: number): Promise<number> {
  const to = { host: "127.0.0.1", port };
  return (await f.open(tcpConnection({ to }), "connected")).id;
}

export async function say(socket: number, bytes: string | Uint8Array): Promise<void> {
  const before = f.info(socket).counters.bytesOut;
  f.engine.send(socket, Buffer.from(bytes));
  await expect
    .poll(() => f.info(socket).counters.bytesOut, { interval: 2 })
    .toBe(before + Buffer.byteLength(bytes));
}

/** Waits until so many messages of one direction were cut. */
export async function messagesOf(direction: "in" | "out", count: number): Promise<Row[]> {
  const query = messages("protocol", { filter: `dir == "${direction}"` });
  await expect
    .poll(async () => (await allRows(client, query)).length)
    .toBeGreaterThanOrEqual(count);
  return allRows(client, query);
}

export async function knownAt(rows: readonly Row[], protocol: string | null = null) {
  return client.call("conversation", {
    socket: rows[0]?.socket ?? 0,
    peer: null,
    protocol,
    places: rows.map(({ direction, at }) => ({ kind: "byte", direction: direction ?? "in", at })),
  });
}

export async function decodeRow(row: Row, known: KnownBefore): Promise<Worded> {
  const { socket, direction, at, result } = row;
  const way = direction ?? "in";
  const input = { socket, peer: null, direction: way, from: at, count: result };
  const { bytes } = await client.call("stream", input);
  const context = {
    transport: "tcp",
    direction: way,
    localPort: null,
    remotePort: null,
    conversation: known.conversation,
  } as const;
  const decoder = recognise({ bytes, context });
  if (decoder === null) throw new Error("not recognised");
  return worded(decodeAs(decoder.name, { bytes, context, unpack }));
}

export async function decodeRows(rows: readonly Row[]): Promise<Worded[]> {
  const known = await knownAt(rows);
  expect(known).toHaveLength(rows.length);
  return Promise.all(rows.map((row, i) => decodeRow(row, known[i] as KnownBefore)));
}

export async function listening(server: net.Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  endings.push(() => new Promise((resolve) => server.close(resolve)));
  return (server.address() as AddressInfo).port;
}
