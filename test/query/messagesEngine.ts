// An engine, a client and peers whose bytes are cut into messages, new for each test of a file that imports from here.

import { afterEach, beforeEach, expect } from "vitest";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import type { Row } from "../../shared/model/rows.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer, type Peer } from "../support/peer.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";

export let f: EngineFixture;
export let client: TestClient;

beforeEach(async () => {
  f = await engineFixture();
  client = attachClient(f.engine);
});

afterEach(async () => {
  client.close();
  await f.close();
});

export const text = (row: Row) => Buffer.from(row.preview).toString("latin1");

export async function listening(): Promise<{ listener: number; port: number }> {
  const { id, local } = await f.open(tcpListener(), "listening");
  return { listener: id, port: portOf(local) };
}

let accepted = 0;

export async function connected(port: number): Promise<{ peer: Peer; socket: number }> {
  const before = f.engine.sockets().length;
  const peer = await connectPeer({ host: "127.0.0.1", port });
  await expect.poll(() => f.engine.sockets().length).toBe(before + 1);
  accepted = Math.max(...f.engine.sockets().map(({ id }) => id));
  return { peer, socket: accepted };
}

/** Writes, and waits until the engine has read it all, so that the pieces are reads of their own. */
export async function write(peer: Peer, socket: number, bytes: string | Uint8Array): Promise<void> {
  const before = f.info(socket).counters.bytesIn;
  peer.socket.write(bytes);
  await expect
    .poll(() => f.info(socket).counters.bytesIn, { interval: 1 })
    .toBe(before + Buffer.byteLength(bytes));
}
