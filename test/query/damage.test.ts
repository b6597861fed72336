// The file of a recording under way is damaged by somebody else: filters say what they could not read, and go on behind it.

import * as fs from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { udpSocket } from "../../shared/model/openSpecs.ts";
import { ALL_EVENTS, type Query, type ScanState } from "../../shared/model/query.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";

const EVENTS = 3000;
/** Bytes from a datagram's payload back to its block's head: IPv4, UDP, and the enhanced packet's own. */
const TO_BLOCK = 20 + 8 + 28;

let f: EngineFixture;
let client: TestClient;
beforeEach(async () => {
  f = await engineFixture();
  client = attachClient(f.engine);
  const target = await f.open(udpSocket({ at: { host: "127.0.0.1", port: 0 } }), "bound");
  const to = { host: "127.0.0.1", port: portOf(target.local) };
  const from = await f.open(udpSocket({ at: null, to }), "connected");
  for (let n = 0; n < EVENTS; n++) f.engine.send(from.id, Buffer.from(`needle ${n};`));
  const sends = () => f.seen.filter(({ event }) => event.call === "send").length;
  await expect.poll(sends).toBe(EVENTS);
  await client.follow(ALL_EVENTS);
  // Cold: all of it is in the file.
  await expect.poll(() => f.engine.recording().waiting).toBe(0);
});
afterEach(async () => {
  client.close();
  await f.close();
});

/** Changes a byte of the block of the datagram sent with this number; returns where the block is. */
function damage(n: number, at: number, value: number): number {
  const position = fs.readFileSync(f.file).indexOf(`needle ${n};`) - TO_BLOCK;
  const fd = fs.openSync(f.file, "r+");
  fs.writeSync(fd, Buffer.from([value]), 0, 1, position + at);
  fs.closeSync(fd);
  return position;
}

/** Follows a view until it has seen all there is. */
async function follow(query: Query): Promise<{ readonly total: number; readonly scan: ScanState }> {
  await client.follow(query);
  const newest = () => client.view();
  await expect.poll(() => newest()?.scan?.state).toBe("live");
  await expect.poll(() => newest()?.scan?.done).toBe(f.engine.recording().events);
  const { total, scan } = newest() as { total: number; scan: ScanState };
  return { total, scan };
}

const CAPTURED = 20;
const LENGTH = 4;

test.each([
  ["contains", `call == "send" && data contains "needle"`],
  ["matches", `call == "send" && data matches "^needle [0-9]+;"`],
  ["slices", `call == "send" && data[0:2] == 6e:65`],
  ["frames", `call == "send" && udp.length > 8 && frame.len > 30`],
])("%s: what is damaged is told with its place, and the rest is found", async (_name, filter) => {
  const first = damage(100, CAPTURED, 0xff);
  const second = damage(2000, LENGTH, 0xfc);
  const { total, scan } = await follow({ ...ALL_EVENTS, filter });
  expect(total).toBe(EVENTS - 2);
  expect(scan.failure).toBe(null);
  expect(scan.damage.count).toBe(2);
  expect(scan.damage.places).toMatchObject([
    { position: first, fault: "capturedLength" },
    { position: second, fault: "lengths" },
  ]);
  const [seq] = scan.damage.places.map((place) => place.seq);
  expect(f.seen.find(({ event }) => event.seq === seq)?.event.call).toBe("send");
});

test("what is whole is not said to be damaged", async () => {
  const { total, scan } = await follow({ ...ALL_EVENTS, filter: `data contains "needle"` });
  expect(total).toBeGreaterThanOrEqual(EVENTS);
  expect(scan.damage.count).toBe(0);
});

test("in messages mode it is told as well", async () => {
  damage(100, CAPTURED, 0xff);
  const filter = `data contains "needle" && call == "send"`;
  const { total, scan } = await follow({ ...ALL_EVENTS, mode: "messages", filter });
  expect(total).toBe(EVENTS - 1);
  expect(scan.damage.count).toBe(1);
});
