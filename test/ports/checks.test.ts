// Checks of ports as the engine runs them: a thread of their own, on real ports; what they find is kept and told.

import { createServer } from "node:net";
import { once } from "node:events";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { CheckLog } from "../../engine/ports/check/CheckLog.ts";
import type { CallInput } from "../../shared/contract/commands.ts";
import { MAX_CHECK_BYTES, MAX_CHECK_RESULTS, MAX_CHECKS } from "../../shared/model/bounds.ts";
import { ipEndpoint } from "../../shared/model/endpoint.ts";
import { Refusal } from "../../shared/model/failure.ts";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import type { CheckResult } from "../../shared/model/portCheck.ts";
import type { RunInfo } from "../../shared/model/running.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";

let f: EngineFixture;
let client: TestClient;
beforeEach(async () => {
  f = await engineFixture();
  client = attachClient(f.engine);
});
afterEach(() => f.close());

/** What a window knows of one. */
function watched(run: number, by = client) {
  const results: CheckResult[] = [];
  const runs = new Map<number, RunInfo>();
  by.watch(
    "checkResults",
    { run },
    {
      onUpdate(told, whole) {
        if (whole) results.length = 0;
        results.push(...told.results);
      },
      onEnd: () => undefined,
    },
  );
  by.watch(
    "running",
    {},
    {
      onUpdate: (told) => told.runs.forEach((info) => runs.set(info.id, info)),
      onEnd: () => undefined,
    },
  );
  return {
    results,
    info() {
      const info = runs.get(run);
      return info?.kind === "check" ? info : null;
    },
  };
}

async function start(order: CallInput<"startCheck">) {
  const { run } = await client.call("startCheck", order);
  return { run, ...watched(run) };
}

/** Speaks first. */
async function greeter(): Promise<number> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.write("220 hello\r\n");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const at = server.address();
  return at !== null && typeof at === "object" ? at.port : 0;
}

test("each port once: open with what it says, and refused; another window finds it all", async () => {
  const port = await greeter();
  const { run, results, info } = await start({
    ...{ protocol: "tcp", host: "localhost", ports: `${port},1`, greeting: 60_000 },
  });
  await expect.poll(() => info()?.outcome?.how).toBe("done");
  const progress = info()?.progress;
  expect(info()?.name).toBe(`tcp localhost:${port},1`);
  expect(progress?.lookup?.addresses).toContain("127.0.0.1");
  await expect.poll(() => results.length).toBe(progress?.of);
  expect(progress).toMatchObject({ done: results.length, reaches: { open: 1 } });
  expect(progress?.times?.count).toBe(1);
  const open = results.find(({ at, reach }) => at.port === port && reach === "open");
  expect(Buffer.from(open?.bytes ?? []).toString()).toBe("220 hello\r\n");
  expect(results.find(({ at }) => at.address === "127.0.0.1" && at.port === 1)?.reach).toBe(
    "refused",
  );
  const other = watched(run, attachClient(f.engine));
  await expect.poll(() => other.results.length).toBe(results.length);
  expect(other.results.map(({ time }) => time)).toEqual(results.map(({ time }) => time));
});

test("paused it begins nothing, and goes on; stopped it ends", async () => {
  const { local } = await f.open(tcpListener(), "listening");
  const { run, results, info } = await start({
    ...{ protocol: "tcp", host: "127.0.0.1", ports: `${portOf(local)}`, greeting: 0, every: 10 },
  });
  await expect.poll(() => results.length).toBeGreaterThan(2);
  await client.call("pauseRun", { run });
  await expect.poll(() => info()?.state).toBe("paused");
  // What was under way when the pause came is told yet; then two looks at the same number are one and the same.
  let before = -1;
  await expect
    .poll(
      () => {
        const same = before === results.length;
        before = results.length;
        return same;
      },
      { interval: 200 },
    )
    .toBe(true);
  await client.call("resumeRun", { run });
  await expect.poll(() => results.length).toBeGreaterThan(before);
  await client.call("stopRun", { run });
  await expect.poll(() => info()?.outcome).toEqual({ how: "stopped" });
  expect(info()?.progress).toMatchObject({ of: null, every: 10 });
});

test("one port so often; a host without an address fails in words", async () => {
  const { local } = await f.open(tcpListener(), "listening");
  const { results, info } = await start({
    ...{
      protocol: "tcp",
      host: "127.0.0.1",
      ports: `${portOf(local)}`,
      greeting: 0,
      every: 10,
      count: 3,
    },
  });
  await expect.poll(() => info()?.outcome?.how).toBe("done");
  await expect.poll(() => results.length).toBe(3);
  expect(info()?.progress).toMatchObject({ done: 3, of: 3 });
  const nowhere = await start({ protocol: "tcp", host: "nowhere.invalid", ports: "1" });
  await expect.poll(() => nowhere.info()?.outcome?.how).toBe("failed");
  expect(nowhere.info()?.outcome).toMatchObject({
    problem: { failure: { syscall: "getaddrinfo" } },
  });
});

async function refused(order: CallInput<"startCheck">): Promise<string> {
  const error: unknown = await client.call("startCheck", order).catch((thrown: unknown) => thrown);
  if (!(error instanceof Refusal)) throw new Error("it was not refused");
  return error.failure.code;
}

test("several ports are not repeated, no more run than may, no other run has results", async () => {
  const { local } = await f.open(tcpListener(), "listening");
  const again = { protocol: "tcp", host: "127.0.0.1", every: 60_000 } as const;
  expect(await refused({ ...again, ports: "1,2" })).toBe("PORTSCOPE_ONE_PORT_AGAIN");
  const one = { ...again, ports: `${portOf(local)}` };
  expect(await refused({ ...one, ports: "0" })).toBe("PORTSCOPE_BAD_PORTS");
  for (let n = 0; n < MAX_CHECKS; n++) await client.call("startCheck", one);
  expect(await refused(one)).toBe("PORTSCOPE_TOO_MANY_CHECKS");
  const talk = await f.engine.talk();
  const other = await talk.startRepeat({
    ...{ socket: f.engine.sockets()[0]?.id ?? 0, to: null, name: "x", variables: {}, count: null },
    message: { kind: "bytes", bytes: new Uint8Array(1) },
    pace: { kind: "every", ms: 60_000, jitter: 0 },
  });
  expect(await client.rawWatch("checkResults", { run: other })).toMatchObject({
    failure: { code: "PORTSCOPE_NO_CHECK" },
  });
});

const END = { end: 0, time: 5, reach: "refused", ms: 2 } as const;
const PLAIN = { failure: null, bytes: null, spoke: null, tls: null };

test("results are kept up to a bound, the oldest go first", () => {
  const log = new CheckLog();
  log.ends = [ipEndpoint("127.0.0.1", 1), ipEndpoint("127.0.0.1", 2)];
  const part = Array.from({ length: 1000 }, (_, ms) => ({ ...END, ...PLAIN, ms, end: ms % 2 }));
  for (let n = 0; n <= MAX_CHECK_RESULTS; n += part.length) log.add(part);
  expect(log.next - log.from).toBe(MAX_CHECK_RESULTS);
  expect(log.read(0, 1)).toMatchObject({
    from: log.from,
    results: [{ ms: log.from % 1000, at: { port: 1 + (log.from % 2) } }],
  });
  expect(log.read(log.next - 1, 9).results).toMatchObject([{ ms: 999, at: { port: 2 } }]);
});

test("what they quote is bounded in bytes", () => {
  const log = new CheckLog();
  log.ends = [ipEndpoint("127.0.0.1", 1)];
  const bytes = new Uint8Array(1024);
  const most = Math.floor(MAX_CHECK_BYTES / (512 + bytes.length));
  log.add(Array.from({ length: most + 3 }, () => ({ ...END, ...PLAIN, bytes })));
  log.add([{ ...END, ...PLAIN }]);
  expect(log.from).toBe(3);
  const { results } = log.read(0, 10_000);
  expect(results).toHaveLength(most + 1);
  expect(results[0]?.bytes).toEqual(bytes);
  expect(results.at(-1)?.bytes).toBe(null);
});
