// A recording of everything that the fields can tell apart, new for each test of a file that imports from here, and what filters
// find in it.

import * as crypto from "node:crypto";
import { afterEach, beforeEach, expect } from "vitest";
import { rowAt } from "../../shared/codec/rows.ts";
import { tcpConnection, tcpListener, udpSocket } from "../../shared/model/openSpecs.ts";
import { ALL_EVENTS, type Query } from "../../shared/model/query.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer } from "../support/peer.ts";
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

/** Seqs of all rows of a query, once everything recorded so far has been looked at. */
export async function matches(query: Partial<Query>): Promise<number[]> {
  const whole: Query = { ...ALL_EVENTS, ...query };
  await client.follow(ALL_EVENTS);
  const { scan } = await client.follow(whole);
  const last = f.seen.length;
  if (scan !== null)
    await expect
      .poll(
        () => {
          const newest = client.view()?.scan ?? null;
          return newest === null || newest.done >= last || newest.failure !== null;
        },
        { interval: 5 },
      )
      .toBe(true);
  const { rows } = await client.call("rows", { query: whole, from: 0, count: 1000 });
  return Array.from({ length: rows.seq.length }, (_, i) => rowAt(rows, i).seq);
}

/** Everything that the fields can tell apart, in one recording. */
export async function story(): Promise<{ port: number; udp: number }> {
  const listener = await f.open(tcpListener(), "listening");
  const port = portOf(listener.local);
  const six = await f.open(tcpListener({ at: { host: "::1", port: 0 } }), "listening");
  const udp = await f.open(udpSocket({ at: { host: "127.0.0.1", port: 0 } }), "bound");
  const a = await connectPeer({ host: "127.0.0.1", port });
  a.socket.write("HELLO world\r\n");
  await expect.poll(() => f.info(listener.id).counters.bytesIn).toBe(13);
  const accepted = f.seen.find(({ event }) => event.call === "accept")?.event;
  const first = accepted?.call === "accept" ? accepted.accepted : 0;
  f.engine.send(first, Buffer.from([0x80, 3, 1, 2, 0, 255, 0x0d, 0x0a]));
  f.engine.send(first, crypto.randomBytes(200_000));
  await expect.poll(() => a.received().length).toBe(200_008);
  const b = await connectPeer({ host: "::1", port: portOf(six.local) });
  b.socket.write("ping 42\n");
  await expect.poll(() => f.info(six.id).counters.bytesIn).toBe(8);
  b.socket.resetAndDestroy();
  await expect.poll(() => f.info(six.id).openChildren).toBe(0);
  const from = await f.open(udpSocket({ at: { host: "127.0.0.1", port: 0 } }), "bound");
  await client.call("send", {
    socket: from.id,
    data: Buffer.from("datagram"),
    to: { host: "127.0.0.1", port: portOf(udp.local) },
  });
  await client.call("send", {
    socket: from.id,
    data: new Uint8Array(0),
    to: { host: "127.0.0.1", port: portOf(udp.local) },
  });
  await expect.poll(() => f.info(udp.id).counters.receives).toBe(2);
  await f.open(tcpConnection({ to: { host: "127.0.0.1", port: 1 } }), "failed");
  a.socket.end();
  await f.reach(first, "half-closed-remote");
  f.engine.closeSocket(first);
  return { port, udp: portOf(udp.local) };
}
