import * as net from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { tcpConnection, tcpListener } from "../../shared/model/openSpecs.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { ALL_EVENTS } from "../../shared/model/query.ts";
import { attachClient } from "../support/testClient.ts";
import { connectPeer, listenPeer } from "../support/peer.ts";
import { english } from "../support/english.ts";

let f: EngineFixture;
beforeEach(async () => {
  f = await engineFixture();
});
afterEach(() => f.close());

async function accepted(spec = tcpListener()) {
  const listener = await f.open(spec, "listening");
  const peer = await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
  const { event } = await f.event(listener.id, "accept");
  if (event.call !== "accept") throw new Error("expected accept");
  return { listener, peer, socket: event.accepted, event };
}

describe("a listener", () => {
  test("binds, listens and accepts each connection as a new socket with itself as parent", async () => {
    const { listener, socket, event, peer } = await accepted();
    expect(f.story(listener.id)).toEqual(["socket", "bind", "listen", "accept"]);
    expect(f.info(socket)).toMatchObject({
      parent: listener.id,
      kind: "tcp-connection",
      state: "connected",
      spec: null,
    });
    expect(portOf(event.remote)).toBe(peer.socket.localPort);
    expect(f.info(listener.id)).toMatchObject({ accepted: 1, openChildren: 1 });
  });

  test("a bind to a taken port fails by name, and everything else goes on", async () => {
    const { listener, socket, peer } = await accepted();
    const second = await f.open(
      tcpListener({ at: { host: "127.0.0.1", port: portOf(listener.local) } }),
      "failed",
    );
    expect(f.story(second.id)).toEqual(["socket", "bind!", "close"]);
    expect(second.failure).toMatchObject({ code: "EADDRINUSE", syscall: "listen" });
    if (process.platform === "linux")
      expect(english(second.failure?.sentence)).toContain(`(pid ${process.pid})`);
    peer.socket.write("still here");
    await expect.poll(() => f.bytes(socket, "recv").toString()).toBe("still here");
  });

  test("closes and leaves its connections, which go on", async () => {
    const { listener, socket, peer } = await accepted(tcpListener({ echo: true }));
    closeSocket(listener.id);
    expect(f.story(listener.id).at(-1)).toBe("close");
    peer.socket.write("after");
    await expect.poll(() => peer.received().toString()).toBe("after");
    expect(f.info(socket).state).toBe("connected");
  });

  test("dual stack: the wildcard [::] takes IPv4 peers, under their IPv4 address", async () => {
    const listener = await f.open(tcpListener({ at: { host: "::", port: 0 } }), "listening");
    expect(listener.local).toMatchObject({ family: "ipv6", address: "::" });
    await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
    const { event } = await f.event(listener.id, "accept");
    expect(event.remote).toMatchObject({ family: "ipv4", address: "127.0.0.1" });
  });

  test("refuses more sockets than the limit, visibly, and harms none", async () => {
    await f.close();
    f = await engineFixture({ bounds: { sockets: 2 } });
    const { listener, peer, socket } = await accepted();
    // A reset, not an end: the peer must not take it for a connection that was served.
    expect(await turnedAway(portOf(listener.local))).toBe("ECONNRESET");
    await expect.poll(() => f.story(listener.id).at(-1)).toBe("accept!");
    expect(() => f.engine.open(tcpListener())).toThrow(/limit is 2/);
    peer.socket.write("x");
    await expect.poll(() => f.bytes(socket, "recv").toString()).toBe("x");
  });
});

describe("at the limit of sockets", () => {
  test("connections that were made and ended make room, the first one first, but not one that was looked at", async () => {
    await f.close();
    f = await engineFixture({ bounds: { sockets: 4 } });
    const listener = await f.open(tcpListener(), "listening");
    const client = attachClient(f.engine);
    const connectAndClose = async () => {
      const before = f.info(listener.id).accepted;
      const peer = await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
      await expect.poll(() => f.info(listener.id).accepted).toBe(before + 1);
      peer.socket.end();
      const socket = f.seen.findLast(({ event }) => event.call === "accept")?.event;
      const id = socket?.call === "accept" ? socket.accepted : 0;
      await f.reach(id, "half-closed-remote");
      return id;
    };
    const looked = await connectAndClose();
    await client.follow({ ...ALL_EVENTS, scope: { kind: "socket", socket: looked } });
    const rest: number[] = [];
    for (let i = 0; i < 10; i++) rest.push(await connectAndClose());

    expect(f.info(looked).state).toBe("half-closed-remote");
    expect(rest.map((id) => f.info(id).state)).toEqual([
      ...Array<string>(8).fill("closed"),
      "half-closed-remote",
      "half-closed-remote",
    ]);
    expect(f.story(rest[0] ?? 0)).toEqual(["shutdown in", "error!", "close"]);
    expect((await f.event(rest[0] ?? 0, "error")).event.failure).toMatchObject({
      code: "PORTSCOPE_MADE_ROOM",
    });
    expect(f.story(listener.id)).not.toContain("accept!");
    // A socket opened by hand finds room as well.
    await f.open(tcpListener(), "listening");
    client.close();
  });
});

describe("bytes", () => {
  test("every byte both ways, in order, and seq has no gap", async () => {
    const { peer, socket, listener } = await accepted(tcpListener({ echo: true }));
    const data = Buffer.alloc(3_000_000, "0123456789abcdefghi");
    peer.socket.write(data);
    await expect.poll(() => peer.received().length).toBe(data.length);
    expect(peer.received().equals(data)).toBe(true);
    await expect.poll(() => f.info(socket).counters.pendingOut).toBe(0);
    expect(f.bytes(socket, "recv").equals(data)).toBe(true);
    expect(f.bytes(socket, "send").equals(data)).toBe(true);
    // A listener's counters are the sums over its connections.
    for (const id of [socket, listener.id])
      expect(f.info(id).counters).toMatchObject({ bytesIn: data.length, bytesOut: data.length });
    expect(f.seen.map(({ event }) => event.seq)).toEqual(f.seen.map((_, i) => i + 1));
  });

  test("a send is recorded when the kernel took it: a peer that does not read leaves it pending", async () => {
    const { peer, socket } = await accepted();
    peer.socket.pause();
    const size = 16 * 1024 * 1024;
    f.engine.send(socket, new Uint8Array(size));
    await expect.poll(() => f.info(socket).counters.bytesOut).toBeGreaterThan(0);
    const { bytesOut, pendingOut } = f.info(socket).counters;
    expect(pendingOut).toBeGreaterThan(0);
    expect(bytesOut + pendingOut).toBe(size);
    peer.socket.resume();
    await expect.poll(() => f.info(socket).counters.pendingOut).toBe(0);
    expect(f.bytes(socket, "send").length).toBe(size);
  });

  test("more than the send queue allows is refused with the numbers, and what is queued still arrives", async () => {
    await f.close();
    f = await engineFixture({ bounds: { sendQueue: 64 * 1024 } });
    const { socket, peer } = await accepted();
    f.engine.send(socket, new Uint8Array(60_000));
    expect(() => f.engine.send(socket, new Uint8Array(10_000))).toThrow(/limit is 65536/);
    await expect.poll(() => peer.received().length).toBe(60_000);
  });

  test("what was never sent is counted at the close", async () => {
    const { peer, socket } = await accepted();
    peer.socket.pause();
    f.engine.send(socket, new Uint8Array(16 * 1024 * 1024));
    await expect.poll(() => f.info(socket).counters.bytesOut).toBeGreaterThan(0);
    const { bytesOut } = f.info(socket).counters;
    closeSocket(socket);
    const { event } = await f.event(socket, "close");
    expect(event).toMatchObject({ unsent: 16 * 1024 * 1024 - bytesOut });
  });
});

describe("the end", () => {
  test("the peer's half-close is seen, we may still send, then close", async () => {
    const { peer, socket } = await accepted();
    peer.socket.end("bye");
    await f.reach(socket, "half-closed-remote");
    f.engine.send(socket, Buffer.from("one more"));
    f.engine.shutdown(socket);
    await peer.ended;
    expect(peer.received().toString()).toBe("one more");
    await f.reach(socket, "closed");
    expect(f.story(socket)).toEqual(["recv", "shutdown in", "send", "shutdown out", "close"]);
    expect((await f.event(socket, "close")).event).toMatchObject({ cause: "peer", reset: false });
  });

  test("our half-close: the peer may still send", async () => {
    const { peer, socket } = await accepted();
    f.engine.shutdown(socket);
    await peer.ended;
    await f.reach(socket, "half-closed-local");
    expect(() => f.engine.send(socket, Buffer.from("x"))).toThrow(/writing side/);
    peer.socket.end("late");
    await f.reach(socket, "closed");
    expect(f.bytes(socket, "recv").toString()).toBe("late");
    expect(f.story(socket)).toEqual(["shutdown out", "recv", "shutdown in", "close"]);
    expect((await f.event(socket, "close")).event).toMatchObject({ cause: "local" });
  });

  test("with onPeerEnd close a peer's end ends both sides, after the echo", async () => {
    const { peer, socket } = await accepted(tcpListener({ echo: true, onPeerEnd: "close" }));
    peer.socket.end(Buffer.alloc(500_000, "z"));
    await peer.ended;
    expect(peer.received().length).toBe(500_000);
    await f.reach(socket, "closed");
    expect(f.info(socket).closeCause).toBe("peer");
  });

  test("a reset by the peer is recognised", async () => {
    const { peer, socket } = await accepted();
    peer.socket.resetAndDestroy();
    await f.reach(socket, "failed");
    expect(f.story(socket)).toEqual(["error!", "close"]);
    expect((await f.event(socket, "close")).event).toMatchObject({ cause: "peer", reset: true });
    expect(f.info(socket).failure).toMatchObject({ code: "ECONNRESET", syscall: "read" });
  });

  test("writing to a peer that has gone fails as a send, and the rest goes on", async () => {
    const { peer, socket, listener } = await accepted();
    peer.socket.destroy();
    await f.reach(socket, "half-closed-remote");
    await expect
      .poll(() => {
        if (f.info(socket).state === "half-closed-remote") f.engine.send(socket, Buffer.from("x"));
        return f.info(socket).state;
      })
      .toBe("failed");
    expect(["EPIPE", "ECONNRESET"]).toContain(f.info(socket).failure?.code);
    expect(f.story(socket).at(-1)).toBe("close");
    expect(f.info(listener.id).state).toBe("listening");
  });

  test("what the peer said before it closed on us is read, also where our write fails first", async () => {
    const { peer, socket } = await accepted();
    f.engine.send(socket, Buffer.from("upload"));
    await expect.poll(() => peer.received().toString()).toBe("upload");
    peer.socket.write("too much, go away");
    peer.socket.resetAndDestroy();
    // Before the event loop has turned: the kernel has the peer's words and its reset, and this write meets the reset.
    f.engine.send(socket, Buffer.from("more"));
    f.engine.send(socket, Buffer.from("and more"));
    await f.reach(socket, "failed");
    expect(f.bytes(socket, "recv").toString()).toBe("too much, go away");
    expect(f.story(socket)).toEqual(["send", "send!", "recv", "close"]);
    expect((await f.event(socket, "close")).event).toMatchObject({
      cause: "peer",
      reset: true,
      unsent: "moreand more".length,
    });
  });

  test("closing twice, or sending after, is one close event", async () => {
    const { socket } = await accepted();
    closeSocket(socket);
    expect(() => closeSocket(socket)).toThrow(/is closed/);
    await f.reach(socket, "closed");
    expect(f.story(socket).filter((call) => call === "close")).toHaveLength(1);
  });
});

describe("an outgoing connection", () => {
  test("looks the name up, connects, talks", async () => {
    const server = await listenPeer();
    const socket = await f.open(
      tcpConnection({ to: { host: "localhost", port: server.port } }),
      "connected",
    );
    const peer = await server.next();
    peer.socket.write("hi");
    await f.event(socket.id, "recv");
    f.engine.send(socket.id, Buffer.from("hello"));
    await expect.poll(() => peer.received().toString()).toBe("hello");
    // localhost may be ::1 first, where nobody listens: that attempt shows too.
    expect(f.story(socket.id).filter((call) => call !== "connect!")).toEqual([
      "socket",
      "lookup",
      "connect",
      "recv",
      "send",
    ]);
  });

  test("binds first where asked", async () => {
    const server = await listenPeer();
    const spec = tcpConnection({
      to: { host: "127.0.0.1", port: server.port },
      from: { host: "127.0.0.2", port: 0 },
    });
    const socket = await f.open(spec, "connected");
    expect(f.story(socket.id)).toEqual(["socket", "bind", "connect"]);
    expect(socket.local).toMatchObject({ address: "127.0.0.2" });
  });

  test.each([
    ["nobody listens", { host: "127.0.0.1", port: 1 }, null, "ECONNREFUSED", "connect"],
    [
      "an unknown name",
      { host: "no-such-host.invalid", port: 1 },
      null,
      /ENOTFOUND|EAI_AGAIN/,
      "getaddrinfo",
    ],
    [
      "an address of another machine to bind",
      { host: "127.0.0.1", port: 1 },
      { host: "192.0.2.1", port: 0 },
      "EADDRNOTAVAIL",
      "bind",
    ],
  ])("%s fails with code, sentence and next step", async (_name, to, from, code, syscall) => {
    const socket = await f.open(tcpConnection({ to, from }), "failed");
    expect(socket.failure?.code).toMatch(code);
    expect(socket.failure?.syscall).toBe(syscall);
    expect(english(socket.failure?.sentence)).toMatch(/^[A-Z].*\.$/);
    expect(english(socket.failure?.next)).toMatch(/^[A-Z].*\.$/);
    expect(f.story(socket.id).at(-1)).toBe("close");
  });

  test("can be given up while it is looked up or connecting", async () => {
    const id = f.engine.open(tcpConnection({ to: { host: "localhost", port: 1 } }));
    closeSocket(id);
    expect(f.story(id)).toEqual(["socket", "close"]);
  });
});

/** Resolves when a connection to this port has ended, whichever way. */
/** How a connection that is not served ends: the error's code, or `end`. */
function turnedAway(port: number): Promise<string> {
  return new Promise((resolve) => {
    net
      .connect(port, "127.0.0.1")
      .on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
      .on("end", () => resolve("end"))
      .resume();
  });
}

/** As a client's close command does. */
function closeSocket(id: number): void {
  f.engine.closeSocket(id);
}
