import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { unixConnection, unixListener } from "../../shared/model/openSpecs.ts";
import { engineFixture, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer } from "../support/peer.ts";

let f: EngineFixture;
let path: string;
beforeEach(async () => {
  f = await engineFixture();
  path =
    process.platform === "win32"
      ? `\\\\.\\pipe\\portscope-test-${process.pid}-${Date.now()}`
      : join(f.folder, "s.sock");
});
afterEach(() => f.close());

describe("Unix domain sockets and named pipes", () => {
  test("listener and connection talk, with the same events as TCP", async () => {
    const listener = await f.open(unixListener({ path, echo: true }), "listening");
    const client = await f.open(unixConnection({ path }), "connected");
    f.engine.send(client.id, Buffer.from("hello"));
    await expect.poll(() => f.bytes(client.id, "recv").toString()).toBe("hello");
    expect(f.story(listener.id)).toEqual(["socket", "bind", "listen", "accept"]);
    f.engine.shutdown(client.id);
    await f.reach(client.id, "half-closed-local");
    expect(f.story(client.id)).toEqual(["socket", "connect", "send", "recv", "shutdown out"]);
  });

  test("half-closes both ways with a peer of another make", async () => {
    const listener = await f.open(unixListener({ path }), "listening");
    const peer = await connectPeer({ path });
    peer.socket.end("in");
    const { event } = await f.event(listener.id, "accept");
    const socket = event.call === "accept" ? event.accepted : 0;
    await f.reach(socket, "half-closed-remote");
    f.engine.send(socket, Buffer.from("out"));
    f.engine.shutdown(socket);
    await peer.ended;
    expect(peer.received().toString()).toBe("out");
    await f.reach(socket, "closed");
    expect(() => f.engine.closeSocket(socket, "reset")).not.toThrow();
  });

  test("a reset is refused with a reason; the connection stays", async () => {
    await f.open(unixListener({ path }), "listening");
    const client = await f.open(unixConnection({ path }), "connected");
    expect(() => f.engine.closeSocket(client.id, "reset")).toThrow(/no reset/);
    expect(f.info(client.id).state).toBe("connected");
  });

  test("closing a listener takes its file away", async () => {
    const listener = await f.open(unixListener({ path }), "listening");
    f.engine.closeSocket(listener.id);
    await expect.poll(() => existsSync(path)).toBe(false);
  });

  test.runIf(process.platform === "linux")(
    "failures are told: nothing there, taken, too long",
    async () => {
      const nobody = await f.open(unixConnection({ path }), "failed");
      expect(nobody.failure).toMatchObject({ code: "ENOENT", syscall: "connect" });
      await f.open(unixListener({ path }), "listening");
      const taken = await f.open(unixListener({ path }), "failed");
      expect(taken.failure?.sentence).toContain(`(pid ${process.pid})`);
      const long = await f.open(unixListener({ path: `/tmp/${"x".repeat(200)}` }), "failed");
      expect(long.failure?.sentence).toMatch(/\.$/);
    },
  );
});
