// Outgoing TCP connections to real peers, and to where there is none.

import { describe, expect, test } from "vitest";
import { tcpConnection } from "../../shared/model/openSpecs.ts";
import { listenPeer } from "../support/peer.ts";
import { english } from "../support/english.ts";
import { closeSocket, f } from "./tcpEngine.ts";

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
