// A repeat belongs to the engine: begun by a client, listed for all of them, there after a reload, ended with its socket.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MAX_ENDED_RUNS } from "../../shared/model/bounds.ts";
import { tcpListener, udpSocket } from "../../shared/model/openSpecs.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";
import { told } from "../support/told.ts";
import { bytes, connected, every, listOf, missedBy, peer, sentBy, template } from "./runs.ts";

let f: EngineFixture;
let client: TestClient;
beforeEach(async () => {
  f = await engineFixture();
  client = attachClient(f.engine);
});
afterEach(() => f.close());

describe("a repeat", () => {
  test("sends a template so many times, each built anew, and says that it is done", async () => {
    const there = await peer();
    const socket = await connected(f, there.port);
    const runs = listOf(client);
    const { run } = await client.call("startRepeat", {
      socket,
      name: "count",
      message: template("{{counter:dec}} {{$who}}\\n"),
      variables: { who: "me" },
      pace: every(1),
      count: 5,
    });
    await expect.poll(() => there.text()).toBe("0 me\n1 me\n2 me\n3 me\n4 me\n");
    await expect.poll(() => runs.get(run)?.state).toBe("ended");
    expect(runs.get(run)).toMatchObject({
      kind: "repeat",
      name: "count",
      socket,
      outcome: { how: "done" },
      progress: { sent: 5, of: 5, bytes: 25 },
    });
  });

  test("survives the window that began it, pauses, goes on and is stopped from another", async () => {
    const there = await peer();
    const socket = await connected(f, there.port);
    const { run } = await client.call("startRepeat", {
      socket,
      name: "on and on",
      message: bytes("x"),
      pace: every(1),
    });
    client.close();
    const other = attachClient(f.engine);
    const runs = listOf(other);
    await expect.poll(() => runs.get(run)?.progress).toMatchObject({ of: null });
    await expect.poll(() => there.text().length).toBeGreaterThan(3);
    await other.call("pauseRun", { run });
    await expect.poll(() => runs.get(run)?.state).toBe("paused");
    const sent = sentBy((await told(other, "running", {})).runs[0]);
    await expect.poll(() => there.text().length).toBe(sent);
    await other.call("resumeRun", { run });
    await expect.poll(() => there.text().length).toBeGreaterThan(sent);
    await other.call("stopRun", { run });
    await expect.poll(() => runs.get(run)?.outcome).toEqual({ how: "stopped" });
    await expect(other.call("pauseRun", { run })).rejects.toMatchObject({
      failure: { code: "PORTSCOPE_RUN_ENDED" },
    });
    expect(await other.call("clearRuns", { runs: null })).toEqual({ runs: 1 });
    await expect.poll(() => runs.size).toBe(0);
    await expect(other.call("stopRun", { run })).rejects.toMatchObject({
      failure: { code: "PORTSCOPE_NO_SUCH_RUN" },
    });
  });

  test("ends when its socket closes, whoever closes it, however long it sleeps", async () => {
    const there = await peer();
    const runs = listOf(client);
    const hour = every(3_600_000);
    const [ours, theirs] = [await connected(f, there.port), await connected(f, there.port)];
    const start = async (socket: number) =>
      (await client.call("startRepeat", { socket, name: "slow", message: bytes("x"), pace: hour }))
        .run;
    const first = await start(ours);
    const second = await start(theirs);
    await expect.poll(() => there.text()).toBe("xx");
    f.engine.closeSocket(ours);
    await expect.poll(() => runs.get(first)?.outcome).toEqual({ how: "closed" });
    expect(runs.get(second)?.state).toBe("running");
    there.sockets[1]?.resetAndDestroy();
    await expect.poll(() => runs.get(second)?.outcome).toEqual({ how: "closed" });
    await expect(start(ours)).rejects.toMatchObject({ failure: { code: "PORTSCOPE_CLOSED" } });
  });

  test("goes as fast as the peer takes it: what waits is bounded, and all that is told as sent arrives", async () => {
    const deaf = await peer(false);
    const socket = await connected(f, deaf.port);
    const { run } = await client.call("startRepeat", {
      socket,
      name: "flood",
      message: bytes("y".repeat(64 * 1024)),
      pace: { kind: "fast" },
    });
    const runs = listOf(client);
    await expect.poll(() => f.info(socket).counters.pendingOut).toBeGreaterThan(4 * 1024 * 1024);
    const waiting = f.info(socket).counters.pendingOut;
    expect(waiting).toBeLessThan(5 * 1024 * 1024);
    let came = 0;
    deaf.sockets[0]?.on("data", (data) => (came += data.length)).resume();
    await expect.poll(() => came).toBeGreaterThan(32 * 1024 * 1024);
    await client.call("stopRun", { run });
    await expect.poll(() => runs.get(run)?.state).toBe("ended");
    const progress = runs.get(run)?.progress;
    expect(progress).toMatchObject({ missed: 0 });
    await expect.poll(() => came / (64 * 1024)).toBe(sentBy(runs.get(run)));
  });

  test("keeps a limit of messages a second", async () => {
    const there = await peer();
    const socket = await connected(f, there.port);
    const began = performance.now();
    const { run } = await client.call("startRepeat", {
      socket,
      name: "limited",
      message: bytes("z"),
      pace: { kind: "fast", messages: 500 },
      count: 100,
    });
    const runs = listOf(client);
    await expect.poll(() => runs.get(run)?.outcome).toEqual({ how: "done" });
    // The first ones need not wait: ten of them are what 20 ms allow.
    expect(performance.now() - began).toBeGreaterThan(170);
    await expect.poll(() => there.text().length).toBe(100);
  });

  test("waits on a listener until somebody is there, and sends to all", async () => {
    const { id, local } = await f.open(tcpListener(), "listening");
    const { run } = await client.call("startRepeat", {
      socket: id,
      name: "all",
      message: bytes("!"),
      pace: every(1),
    });
    const runs = listOf(client);
    await expect.poll(() => missedBy(runs.get(run))).toBeGreaterThan(2);
    const heard = await Promise.all(
      [1, 2].map(async () => {
        const socket = await connected(f, portOf(local));
        return (await f.event(socket, "recv")).payload?.[0];
      }),
    );
    expect(heard).toEqual([33, 33]);
  });

  test("sends datagrams to a name", async () => {
    const there = await f.open(udpSocket({ at: { host: "127.0.0.1", port: 0 } }), "bound");
    const from = await f.open(udpSocket(), "bound");
    await client.call("startRepeat", {
      socket: from.id,
      to: { host: "localhost", port: portOf(there.local) },
      name: "udp",
      message: template("{{counter:u8}}"),
      pace: every(1),
      count: 3,
    });
    await expect.poll(() => [...f.bytes(there.id, "recv")]).toEqual([0, 1, 2]);
  });

  test("is refused where its template is wrong, with the place", async () => {
    const there = await peer();
    const socket = await connected(f, there.port);
    const start = (text: string) =>
      client.call("startRepeat", { socket, name: "x", message: template(text), pace: every(1) });
    await expect(start("ab {{nothing}}")).rejects.toMatchObject({
      failure: {
        code: "PORTSCOPE_BAD_TEMPLATE",
        sentence: { word: "running.templateAt", values: { at: 6 } },
      },
    });
    await expect(start("{{$missing}}")).rejects.toMatchObject({
      failure: { code: "PORTSCOPE_BAD_TEMPLATE" },
    });
    expect((await told(client, "running", {})).runs).toEqual([]);
  });

  test("more than may run are refused, and what ended is kept within its bound", async () => {
    const there = await peer();
    const socket = await connected(f, there.port);
    await client.call("setBounds", { runs: 2 });
    const start = (count: number | null) =>
      client.call("startRepeat", {
        socket,
        name: "n",
        message: bytes("."),
        pace: every(count === null ? 3_600_000 : 1),
        count,
      });
    await start(null);
    await start(null);
    await expect(start(null)).rejects.toMatchObject({
      failure: { code: "PORTSCOPE_TOO_MANY_RUNS" },
    });
    await client.call("setBounds", { runs: MAX_ENDED_RUNS * 2 });
    const runs = listOf(client);
    for (let i = 0; i < MAX_ENDED_RUNS + 10; i++) await start(1);
    await expect.poll(() => there.text().length).toBe(MAX_ENDED_RUNS + 12);
    await expect.poll(() => runs.size).toBe(MAX_ENDED_RUNS + 2);
  });
});
