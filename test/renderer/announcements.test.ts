// What is said aloud of what happens: on a real engine, while many connections come at once.

import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { announceSlice, PAUSE } from "../../renderer/announce/announcements.ts";
import { tcpConnection, tcpListener } from "../../shared/model/openSpecs.ts";
import { engineFixture, type EngineFixture } from "../support/engineFixture.ts";
import { liveApp, mapMemory } from "../support/testApp.ts";

let fixture: EngineFixture;
beforeEach(async () => {
  fixture = await engineFixture();
});
afterEach(() => fixture.close());

test("a flood of connections is told in sums, seldom; a failure with its number", async () => {
  const listening = await fixture.open(tcpListener(), "listening");
  const local = listening.local;
  if (local === null || local.family === "unix") throw new Error("expected a port");
  const to = { host: "127.0.0.1", port: local.port };
  const app = await liveApp(fixture.engine, { memory: mapMemory(), name: "" });
  const told: string[] = [];
  app.store.subscribe((state, before) => {
    const { told: now } = announceSlice.of(state);
    if (now !== announceSlice.of(before).told) told.push(now.map(app.t.text).join(" "));
  });
  const started = performance.now();
  for (let i = 0; i < 100; i++) {
    const peer = connect(to);
    await once(peer, "connect");
    peer.destroy();
  }
  await expect.poll(() => sumOf(told)).toBe(100);
  // At most one for each pause, and one that was under way.
  expect(told.length).toBeLessThanOrEqual((performance.now() - started) / PAUSE + 1);

  fixture.engine.closeSocket(listening.id);
  fixture.engine.open(tcpConnection({ to }));
  await expect.poll(() => told.at(-1)).toBe("1 socket failed.");
});

function sumOf(told: readonly string[]): number {
  return told.reduce(
    (sum, each) => sum + Number(/^(\d+) connections? came/.exec(each)?.[1] ?? 0),
    0,
  );
}
