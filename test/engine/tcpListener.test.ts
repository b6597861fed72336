// A TCP listener with real peers, also at the limit of sockets.

import * as net from "node:net";
import { describe, expect, test } from "vitest";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { portOf } from "../support/engineFixture.ts";
import { ALL_EVENTS } from "../../shared/model/query.ts";
import { attachClient } from "../support/testClient.ts";
import { connectPeer } from "../support/peer.ts";
import { english } from "../support/english.ts";
import { accepted, closeSocket, engineWith, f } from "./tcpEngine.ts";

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
    await engineWith({ sockets: 2 });
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
    await engineWith({ sockets: 4 });
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
