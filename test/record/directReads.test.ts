// Long streams are read straight into the recording's memory: what the peers sent is what was told and what is recorded,
// also with several streams at once, with other calls between, and when the recording changes meanwhile.

import { randomBytes } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { maxTcpPayload } from "../../engine/record/pcapng/packetTemplate.ts";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { ALL_EVENTS } from "../../shared/model/query.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer } from "../support/peer.ts";
import { attachClient } from "../support/testClient.ts";

const MiB = 1024 * 1024;
/** More than may read straight at a time. */
const STREAMS = 6;
let f: EngineFixture;
afterEach(() => f.close());

async function streams(host: string, sizes: readonly number[]) {
  const at = { host, port: 0 };
  const listener = await f.open(tcpListener({ at }), "listening");
  const to = { host, port: portOf(listener.local) };
  const sent: { readonly socket: number; readonly bytes: Buffer; send(): void }[] = [];
  for (const size of sizes) {
    const peer = await connectPeer(to);
    await expect
      .poll(() => f.seen.filter(({ event }) => event.call === "accept").length)
      .toBe(sent.length + 1);
    const accepts = f.seen.flatMap(({ event }) => (event.call === "accept" ? [event] : []));
    const bytes = randomBytes(size);
    sent.push({
      socket: accepts.at(-1)?.accepted ?? 0,
      bytes,
      send: () => void peer.socket.end(bytes),
    });
  }
  return sent;
}

/** The payload of each recv of a socket as the recording has it. */
async function recorded(socket: number, from = 0): Promise<Buffer> {
  const client = attachClient(f.engine);
  await client.follow(ALL_EVENTS);
  const parts: Uint8Array[] = [];
  for (const { event } of f.seen) {
    if (event.socket !== socket || event.call !== "recv" || event.seq < from) continue;
    const { bytes } = await client.call("payload", { seq: event.seq, from: 0, count: MiB });
    parts.push(bytes);
  }
  client.close();
  return Buffer.concat(parts);
}

test.each(["127.0.0.1", "::1"])("several long streams at once over %s", async (host) => {
  f = await engineFixture();
  const sizes = Array.from({ length: STREAMS }, (_, i) => 3 * MiB + i * 4099);
  const sent = await streams(host, sizes);
  for (const { send } of sent) send();
  for (const { socket } of sent) await f.reach(socket, "half-closed-remote");
  for (const { socket, bytes } of sent) {
    expect(f.bytes(socket, "recv").equals(bytes)).toBe(true);
    expect((await recorded(socket)).equals(bytes)).toBe(true);
  }
  // What says that reads went straight: none is longer than a packet of its own.
  const most = Math.max(...f.seen.map(({ payload }) => payload?.length ?? 0));
  expect(most).toBeLessThanOrEqual(64 * 1024);
  const whole = f.seen.filter(({ payload }) => payload?.length === maxTcpPayload(host === "::1"));
  expect(whole.length).toBeGreaterThan(10);
});

test("a new recording begins in the middle of a stream", async () => {
  f = await engineFixture();
  const [stream] = await streams("127.0.0.1", [24 * MiB]);
  if (stream === undefined) throw new Error("no stream");
  const client = attachClient(f.engine);
  await client.follow(ALL_EVENTS);
  stream.send();
  await expect.poll(() => f.info(stream.socket).counters.bytesIn).toBeGreaterThan(2 * MiB);
  await client.call("newRecording", {});
  const { firstSeq } = f.engine.recording();
  await f.reach(stream.socket, "half-closed-remote");
  expect(f.bytes(stream.socket, "recv").equals(stream.bytes)).toBe(true);
  const rest = await recorded(stream.socket, firstSeq);
  expect(rest.length).toBeGreaterThan(0);
  expect(rest.equals(stream.bytes.subarray(stream.bytes.length - rest.length))).toBe(true);
  client.close();
});

test("sockets that end while their next read would go straight give the room back", async () => {
  f = await engineFixture();
  // More, one after the other, than can have room at a time; each ends with a long read.
  const sent = await streams(
    "127.0.0.1",
    Array.from({ length: STREAMS }, () => 2 * MiB),
  );
  for (const { socket, bytes, send } of sent) {
    send();
    await expect.poll(() => f.info(socket).counters.bytesIn).toBe(bytes.length);
    f.engine.closeSocket(socket);
    await f.reach(socket, "closed");
    expect((await recorded(socket)).equals(bytes)).toBe(true);
  }
  const straight = sent.map(({ socket }) =>
    f.seen.some(
      ({ event, payload }) => event.socket === socket && payload?.length === maxTcpPayload(false),
    ),
  );
  expect(straight).toEqual(sent.map(() => true));
});
