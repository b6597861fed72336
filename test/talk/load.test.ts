// A load that a client begins: on the list, paused, stopped.

import { afterEach, beforeEach, expect, test } from "vitest";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import type { RunInfo } from "../../shared/model/running.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";
import { listOf } from "./runs.ts";

let f: EngineFixture;
let client: TestClient;
beforeEach(async () => {
  f = await engineFixture();
  client = attachClient(f.engine);
});
afterEach(() => f.close());

const progressOf = (run: RunInfo | undefined) => (run?.kind === "load" ? run.progress : null);
const text = (rest: string) =>
  `portscope-sequence: 1\nconnect: tcp 127.0.0.1:1\nsteps:\n  - send: "{{$connection}}"\n${rest}`;

test("begins connections at a rate, pauses, goes on, and is done when all are", async () => {
  const { local } = await f.open(tcpListener({ echo: true }), "listening");
  const { run } = await client.call("startLoad", {
    name: "load.yaml",
    text: text('  - expect: "{{$connection}}"\n'),
    at: { place: `tcp 127.0.0.1:${portOf(local)}` },
    connections: 40,
    perSecond: 100,
  });
  const runs = listOf(client);
  await expect.poll(() => progressOf(runs.get(run))?.begun).toBeGreaterThan(3);
  await client.call("pauseRun", { run });
  await expect.poll(() => runs.get(run)?.state).toBe("paused");
  await expect.poll(() => progressOf(runs.get(run))?.running).toBe(0);
  const begun = progressOf(runs.get(run))?.begun;
  expect(begun).toBeLessThan(40);
  await client.call("resumeRun", { run });
  await expect.poll(() => runs.get(run)?.outcome).toEqual({ how: "done" });
  expect(progressOf(runs.get(run))).toMatchObject({
    begun: 40,
    passed: 40,
    failed: 0,
    failures: [],
  });
  expect(progressOf(runs.get(run))?.answer?.count).toBe(40);
});

test("stops with all of its connections, and counts none of them as failed", async () => {
  const { local } = await f.open(tcpListener(), "listening");
  const { run } = await client.call("startLoad", {
    name: "load.yaml",
    text: text("  - wait: 1h\n"),
    at: { place: `tcp 127.0.0.1:${portOf(local)}` },
    connections: 30,
    atOnce: 7,
  });
  const runs = listOf(client);
  await expect.poll(() => progressOf(runs.get(run))?.connected).toBe(7);
  await client.call("stopRun", { run });
  await expect.poll(() => runs.get(run)?.outcome).toEqual({ how: "stopped" });
  expect(progressOf(runs.get(run))).toMatchObject({ begun: 7, running: 0, failed: 0 });
  await expect.poll(() => f.engine.totals().openSockets).toBeLessThan(9);
  await expect(
    client.call("startLoad", {
      name: "s",
      text: "portscope-sequence: 1\nlisten: tcp 0\nsteps: []\n",
      connections: 1,
    }),
  ).rejects.toMatchObject({ failure: { code: "PORTSCOPE_LOAD_LISTENS" } });
});
