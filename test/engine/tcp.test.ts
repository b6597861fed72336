// A TCP connection of real sockets: its bytes both ways, and its end.

import { describe, expect, test } from "vitest";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { accepted, closeSocket, engineWith, f } from "./tcpEngine.ts";

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
    await engineWith({ sendQueue: 64 * 1024 });
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
    closeSocket(socket);
    const { event } = await f.event(socket, "close");
    // What the kernel took last is told at the close at the latest.
    const { bytesOut } = f.info(socket).counters;
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
