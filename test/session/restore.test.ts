// Sockets that were taken off the list, put back on it.

import { afterEach, beforeEach, expect, test } from "vitest";
import { udpSocket } from "../../shared/model/openSpecs.ts";
import { INITIAL_BOUNDS } from "../../shared/model/bounds.ts";
import { ALL_EVENTS } from "../../shared/model/query.ts";
import { engineFixture, type EngineFixture } from "../support/engineFixture.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";

let f: EngineFixture;
let client: TestClient;
beforeEach(async () => {
  f = await engineFixture();
  client = attachClient(f.engine);
  await client.follow(ALL_EVENTS);
});
afterEach(async () => {
  client.close();
  await f.close();
});

const listed = () => [...client.sockets.keys()].toSorted((a, b) => a - b);

/** So many sockets that are closed. */
async function closed(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await f.open(udpSocket(), "bound");
  await client.call("closeAll", {});
}

test("those of one clearing come back as they were, and can be taken off again", async () => {
  await closed(3);
  const one = await client.call("clear", { sockets: [2] });
  const rest = await client.call("clear", { sockets: null });
  expect([one.sockets, rest.sockets]).toEqual([1, 2]);
  await expect.poll(listed).toEqual([]);

  expect(await client.call("restore", { clearing: rest.clearing })).toEqual({ sockets: 2 });
  await expect.poll(listed).toEqual([1, 3]);
  expect(client.sockets.get(3)).toMatchObject({ state: "closed", closeCause: "local" });
  expect(await client.call("restore", { clearing: rest.clearing })).toEqual({ sockets: 0 });
  expect(await client.call("restore", { clearing: one.clearing })).toEqual({ sockets: 1 });
  await expect.poll(listed).toEqual([1, 2, 3]);
  expect(await client.call("clear", { sockets: null })).toMatchObject({ sockets: 3 });
});

test("who was not told yet that they went sees them all the time", async () => {
  await closed(1);
  // In one turn, before the next frame.
  const clearing = client.call("clear", { sockets: null });
  const back = client.call("restore", { clearing: 1 });
  expect([await clearing, await back]).toEqual([{ sockets: 1, clearing: 1 }, { sockets: 1 }]);
  await f.open(udpSocket(), "bound");
  await expect.poll(listed).toEqual([1, 2]);
});

test("no more are kept than there may be closed ones, the newest clearings", async () => {
  await closed(4);
  const first = await client.call("clear", { sockets: [1, 2] });
  const second = await client.call("clear", { sockets: [3] });
  await client.call("setBounds", { ...INITIAL_BOUNDS, closedSockets: 2 });
  await client.call("clear", { sockets: [] });
  expect(await client.call("restore", { clearing: first.clearing })).toEqual({ sockets: 0 });
  expect(await client.call("restore", { clearing: second.clearing })).toEqual({ sockets: 1 });
});
