// Hints at what really happens between real sockets: the right ones, and no others.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Hint } from "../../shared/failure/hint.ts";
import type { Call } from "../../shared/model/event.ts";
import { tcpConnection, tcpListener, udpSocket } from "../../shared/model/openSpecs.ts";
import type { SocketInfo } from "../../shared/model/socket.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer, listenPeer } from "../support/peer.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";
import { english } from "../support/english.ts";

let f: EngineFixture;
let window: TestClient;
beforeEach(async () => {
  f = await engineFixture();
  window = attachClient(f.engine);
});
afterEach(() => f.close());

interface Told {
  readonly call: Call;
  readonly ids: readonly string[];
  readonly hints: readonly Hint[];
}

/** Every event of a socket that has hints, with them. */
async function told(socket: number): Promise<Told[]> {
  const events = f.seen.filter(({ event }) => event.socket === socket);
  const all = await Promise.all(
    events.map(async ({ event }) => {
      const hints = await window.call("hints", { seq: event.seq });
      return { call: event.call, ids: hints.map(({ id }) => id), hints };
    }),
  );
  return all.filter(({ ids }) => ids.length > 0);
}

/** `recv sends-arrived-together`, in order. */
async function ids(socket: number): Promise<string[]> {
  return (await told(socket)).flatMap(({ call, ids }) => ids.map((id) => `${call} ${id}`));
}

async function pair(): Promise<{ listener: SocketInfo; client: SocketInfo; server: SocketInfo }> {
  const listener = await f.open(tcpListener(), "listening");
  const to = { host: "127.0.0.1", port: portOf(listener.local) };
  const client = await f.open(tcpConnection({ to }), "connected");
  const { event } = await f.event(listener.id, "accept");
  if (event.call !== "accept") throw new Error("expected accept");
  return { listener, client, server: f.info(event.accepted) };
}

async function calls(socket: number, call: Call, count: number): Promise<void> {
  await expect
    .poll(() => f.seen.filter(({ event }) => event.socket === socket && event.call === call).length)
    .toBeGreaterThanOrEqual(count);
}

describe("TCP with both ends ours", () => {
  test("one send and one recv: nothing to say", async () => {
    const { listener, client, server } = await pair();
    for (let i = 1; i <= 3; i++) {
      f.engine.send(client.id, Buffer.from("question"));
      await calls(server.id, "recv", i);
      f.engine.send(server.id, Buffer.from("answer"));
      await calls(client.id, "recv", i);
    }
    expect(await ids(client.id)).toEqual([]);
    expect(await ids(server.id)).toEqual([]);
    expect(await ids(listener.id)).toEqual(["bind system-chose-port", "listen local-only"]);
  });

  test("two sends that arrive as one recv", async () => {
    const { client, server } = await pair();
    f.engine.setReading(false);
    f.engine.send(client.id, Buffer.from("one"));
    f.engine.send(client.id, Buffer.from("two"));
    await calls(client.id, "send", 2);
    f.engine.setReading(true);
    await calls(server.id, "recv", 1);
    expect(f.bytes(server.id, "recv").toString()).toBe("onetwo");
    const [recv] = await told(server.id);
    expect(recv?.hints.map(({ sentence }) => english(sentence))).toEqual([
      `Bytes of 2 sends of #${client.id} arrived as this one recv.`,
    ]);
    expect(await ids(client.id)).toEqual([
      "send sends-arrived-together",
      "send sends-arrived-together",
    ]);
  });

  test("a large send goes in pieces and fills the read buffer", async () => {
    const { client, server } = await pair();
    f.engine.setReading(false);
    f.engine.send(client.id, Buffer.alloc(150_000));
    await calls(client.id, "send", 3);
    f.engine.setReading(true);
    await expect.poll(() => f.bytes(server.id, "recv").length).toBe(150_000);
    const sends = await ids(client.id);
    expect(sends.filter((id) => id === "send send-in-pieces").length).toBe(3);
    expect(await ids(server.id)).toContain("recv read-buffer-full");
  });

  test("closing with data unread: at our close, and at the reset that the other end got", async () => {
    const { client, server } = await pair();
    f.engine.setReading(false);
    f.engine.send(client.id, Buffer.from("never read"));
    await calls(client.id, "send", 1);
    f.engine.closeSocket(server.id);
    f.engine.setReading(true);
    await calls(client.id, "close", 1);
    expect(await ids(server.id)).toEqual(["close reset-data-unread-by-us"]);
    expect(await ids(client.id)).toEqual(["error reset-data-unread-by-peer"]);
    const [error] = await told(client.id);
    expect(english(error?.hints[0]?.sentence)).toContain(
      `#${server.id} closed with 10 bytes of ours unread`,
    );
  });

  test("each half-close, and nothing at the second", async () => {
    const { client, server } = await pair();
    f.engine.shutdown(client.id);
    await f.reach(server.id, "half-closed-remote");
    f.engine.shutdown(server.id);
    await calls(client.id, "close", 1);
    await calls(server.id, "close", 1);
    expect(await ids(client.id)).toEqual(["shutdown we-ended-writing"]);
    expect(await ids(server.id)).toEqual(["shutdown peer-ended-writing"]);
  });
});

describe("TCP with a peer of another make", () => {
  test("recvs that follow at once are no messages; a lone one is not spoken of", async () => {
    const listener = await f.open(tcpListener(), "listening");
    const peer = await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
    const { event } = await f.event(listener.id, "accept");
    if (event.call !== "accept") throw new Error("expected accept");
    peer.socket.write("alone");
    await calls(event.accepted, "recv", 1);
    expect(await ids(event.accepted)).toEqual([]);
  });

  test("refused; reset after data that was not read", async () => {
    const server = await listenPeer();
    const to = { host: "127.0.0.1", port: server.port };
    const client = await f.open(tcpConnection({ to }), "connected");
    const peer = await server.next();
    f.engine.send(client.id, Buffer.from("hello"));
    await expect.poll(() => peer.received().length).toBe(5);
    peer.socket.resetAndDestroy();
    await calls(client.id, "close", 1);
    expect(await ids(client.id)).toEqual(["error reset-data-unread-by-peer"]);

    const closed = await f.open(tcpListener(), "listening");
    const port = portOf(closed.local);
    f.engine.closeSocket(closed.id);
    const refused = await f.open(tcpConnection({ to: { host: "127.0.0.1", port } }), "failed");
    expect(await ids(refused.id)).toEqual(["connect connection-refused"]);
  });

  test("what waited to be sent is lost with a close", async () => {
    const listener = await f.open(tcpListener({ onPeerEnd: "close" }), "listening");
    const peer = await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
    peer.socket.pause();
    const { event } = await f.event(listener.id, "accept");
    if (event.call !== "accept") throw new Error("expected accept");
    f.engine.send(event.accepted, Buffer.alloc(32 * 1024 * 1024));
    await calls(event.accepted, "send", 1);
    f.engine.closeSocket(event.accepted);
    expect((await told(event.accepted)).at(-1)).toMatchObject({
      call: "close",
      ids: ["unsent-lost"],
    });
  });

  test("where the peer's end closes ours too, nobody is told that it can still send", async () => {
    const listener = await f.open(tcpListener({ onPeerEnd: "close" }), "listening");
    const peer = await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
    const { event } = await f.event(listener.id, "accept");
    if (event.call !== "accept") throw new Error("expected accept");
    peer.socket.end();
    await calls(event.accepted, "close", 1);
    expect(await ids(event.accepted)).toEqual([]);
  });
});

describe("UDP", () => {
  test("a datagram to a port where nobody is, at its send and at the error", async () => {
    const gone = await f.open(udpSocket(), "bound");
    const port = portOf(gone.local);
    f.engine.closeSocket(gone.id);
    const socket = await f.open(udpSocket({ to: { host: "127.0.0.1", port } }), "connected");
    f.engine.send(socket.id, Buffer.from("hello?"));
    await calls(socket.id, "error", 1);
    expect(await ids(socket.id)).toEqual([
      "bind system-chose-port",
      "send datagram-to-nobody",
      "error datagram-to-nobody",
    ]);
  });

  test("between two of ours only what is there to be said", async () => {
    const all = await f.open(udpSocket({ at: { host: "0.0.0.0", port: 0 } }), "bound");
    const to = { host: "127.0.0.1", port: portOf(all.local) };
    const one = await f.open(udpSocket({ to }), "connected");
    f.engine.send(one.id, Buffer.alloc(9000));
    f.engine.send(one.id, Buffer.alloc(0));
    await calls(all.id, "recv", 2);
    await calls(one.id, "send", 2);
    // Over the loopback nothing is taken apart.
    expect(await ids(one.id)).toEqual(["bind system-chose-port", "send datagram-empty"]);
    expect(await ids(all.id)).toEqual([
      "bind system-chose-port",
      "bind every-interface",
      "recv datagram-empty",
    ]);
  });
});

test("a socket that was cleared off the list keeps the hints that need only its events", async () => {
  const { client, server } = await pair();
  f.engine.shutdown(client.id);
  await f.reach(server.id, "half-closed-remote");
  for (const { id } of [client, server]) f.engine.closeSocket(id);
  await window.call("clear", { sockets: [client.id, server.id] });
  expect(await ids(client.id)).toEqual(["shutdown we-ended-writing"]);
  expect(await ids(server.id)).toEqual(["shutdown peer-ended-writing"]);
});

test("no event, no hints, but a refusal", async () => {
  expect(await window.raw("hints", { seq: 99 })).toMatchObject({
    type: "refused",
    failure: { code: "PORTSCOPE_NO_SUCH_EVENT" },
  });
});
