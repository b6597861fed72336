// Two that answer each other by themselves would go on for ever; one forged datagram is enough to begin it.

import * as dgram from "node:dgram";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { LOOP_LIMIT, LoopGuard, type Verdict } from "../../engine/sockets/LoopGuard.ts";
import { ipEndpoint } from "../../shared/model/endpoint.ts";
import {
  tcpConnection,
  tcpListener,
  udpSocket,
  unixConnection,
  unixListener,
} from "../../shared/model/openSpecs.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { attachClient } from "../support/testClient.ts";

const PEER = ipEndpoint("192.0.2.1", 7);
const SECOND = 1_000_000;

describe("the guard against loops", () => {
  const ping = Buffer.from("ping");
  const count = (verdicts: readonly Verdict[], which: Verdict) =>
    verdicts.filter((verdict) => verdict === which).length;
  const flood = (guard: LoopGuard, from: number, times = 3 * LOOP_LIMIT) =>
    Array.from({ length: times }, (_, i) => guard.judge(PEER, ping, from + i));

  test("stops the same bytes from the same peer above a thousand a second, and says so once", () => {
    const verdicts = flood(new LoopGuard(), 0);
    expect(count(verdicts, "answer")).toBe(LOOP_LIMIT);
    expect(count(verdicts, "stop")).toBe(1);
    expect(verdicts.at(-1)).toBe("stopped");
  });

  test("goes on being silent while they keep coming, and answers again after a quiet second", () => {
    const guard = new LoopGuard();
    flood(guard, 0);
    expect(guard.judge(PEER, ping, 1.5 * SECOND)).toBe("stopped");
    expect(guard.judge(PEER, ping, 2.9 * SECOND)).toBe("stopped");
    expect(guard.judge(PEER, ping, 5 * SECOND)).toBe("answer");
  });

  test("finds each of several that circle at once", () => {
    const guard = new LoopGuard();
    const kinds = [Buffer.from("a"), Buffer.from("b"), Buffer.alloc(5000, "c")];
    const verdicts = Array.from({ length: 3 * 2 * LOOP_LIMIT }, (_, i) =>
      guard.judge(PEER, kinds[i % 3] ?? ping, i),
    );
    expect(count(verdicts, "stop")).toBe(3);
  });

  test("knows 4,096 kinds at a time; a loop among more is stopped in the next second", () => {
    const guard = new LoopGuard();
    for (let i = 0; i < 4096; i++) guard.judge(ipEndpoint("192.0.2.2", 1 + i), ping, 0);
    expect(count(flood(guard, 1), "answer")).toBe(3 * LOOP_LIMIT);
    expect(count(flood(guard, SECOND), "stop")).toBe(1);
  });

  test("other bytes, other peers and a thousand a second are answered for ever", () => {
    const guard = new LoopGuard();
    for (let i = 0; i < 20_000; i++) {
      const numbered = Buffer.alloc(1400);
      numbered.writeUInt32BE(i, 0);
      expect(guard.judge(PEER, numbered, i)).toBe("answer");
      expect(guard.judge(ipEndpoint("192.0.2.2", 1 + i), ping, i)).toBe("answer");
      expect(guard.judge(PEER, ping, i * 1001)).toBe("answer");
    }
  });
});

describe("an echo", () => {
  let f: EngineFixture;
  beforeEach(async () => {
    f = await engineFixture();
  });
  afterEach(() => f.close());

  const failures = (socket: number) =>
    f.seen.flatMap(({ event }) =>
      event.socket === socket && event.failure !== null ? [event.failure.code] : [],
    );

  test.each([
    ["127.0.0.1", "127.0.0.1"],
    ["0.0.0.0", "127.0.0.1"],
    ["::", "::1"],
    ["::", "127.0.0.1"],
  ])("on %s does not answer an echo of ours, nor itself (%s)", async (at, host) => {
    const spec = udpSocket({ at: { host: at, port: 0 }, echo: true });
    const one = await f.open(spec, "bound");
    const two = await f.open(spec, "bound");
    const client = attachClient(f.engine);
    for (const target of [two, one]) {
      const to = { host, port: portOf(target.local) };
      await client.call("send", { socket: one.id, data: Buffer.from("forged"), to });
      await expect.poll(() => failures(target.id)).toEqual(["PORTSCOPE_ECHO_TO_ECHO"]);
    }
    expect(f.story(two.id).filter((call) => call === "send")).toEqual([]);
    expect(f.story(one.id).filter((call) => call === "send")).toHaveLength(2);
    client.close();
  });

  test("stops answering another program's echo, says so, and goes on with everybody else", async () => {
    const ours = await f.open(udpSocket({ echo: true }), "bound");
    const other = dgram.createSocket("udp4");
    other.on("message", (data, from) => other.send(data, from.port, from.address));
    await new Promise<void>((resolve) => other.bind(0, "127.0.0.1", resolve));
    other.send("round and round", portOf(ours.local), "127.0.0.1");
    await expect.poll(() => failures(ours.id)).toEqual(["PORTSCOPE_ECHO_LOOP"]);
    const { sends } = f.info(ours.id).counters;
    const client = await f.open(
      udpSocket({ at: null, to: { host: "127.0.0.1", port: portOf(ours.local) } }),
      "connected",
    );
    f.engine.send(client.id, Buffer.from("hello"));
    await expect.poll(() => f.bytes(client.id, "recv").toString()).toBe("hello");
    expect(f.info(ours.id).counters.sends).toBe(sends + 1);
    other.close();
  });

  test("of a stream to an echo of ours ends with one side", async () => {
    const listener = await f.open(tcpListener({ echo: true }), "listening");
    const to = { host: "127.0.0.1", port: portOf(listener.local) };
    const path = `${f.folder}/echo.sock`;
    const unix = await f.open(unixListener({ path, echo: true }), "listening");
    for (const { server, spec } of [
      { server: listener, spec: tcpConnection({ to, echo: true }) },
      { server: unix, spec: unixConnection({ path, echo: true }) },
    ]) {
      const client = await f.open(spec, "connected");
      f.engine.send(client.id, Buffer.from("ping"));
      await expect.poll(() => failures(client.id)).toEqual(["PORTSCOPE_ECHO_TO_ECHO"]);
      expect(f.bytes(client.id, "recv").toString()).toBe("ping");
      expect(f.info(server.id).counters).toMatchObject({ receives: 1, sends: 1 });
    }
  });
});
