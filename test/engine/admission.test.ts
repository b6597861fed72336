// Whom a listener lets in, and when it closes a connection by itself: real peers, and what each of them sees.

import * as dgram from "node:dgram";
import * as net from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseNetworks } from "../../shared/model/networks.ts";
import {
  tcpConnection,
  tcpListener,
  udpSocket,
  unixListener,
} from "../../shared/model/openSpecs.ts";
import { TOLD_LIMIT } from "../../engine/sockets/createDatagramAdmission.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer } from "../support/peer.ts";
import { english } from "../support/english.ts";

let f: EngineFixture;
beforeEach(async () => {
  f = await engineFixture();
});
afterEach(() => f.close());

/** Resolves when the connection is reset or closed, which may be before it seems to be there. */
function isTurnedAway(to: net.NetConnectOpts): Promise<void> {
  return new Promise((resolve) => {
    const socket = net.connect(to);
    socket.on("error", () => {}).on("close", () => resolve());
  });
}

const EVERYWHERE = { host: "::", port: 0 };
const refusals = () =>
  f.seen.flatMap(({ event }) =>
    event.call === "accept" && event.failure !== null ? [english(event.failure.sentence)] : [],
  );

describe("allow and deny", () => {
  test.each([
    // Of a dual-stack listener an IPv4 peer is an IPv4-mapped one.
    ["127.0.0.1", "127.0.0.0/8", "", true],
    ["127.0.0.1", "10.0.0.0/8, ::1", "", false],
    ["127.0.0.1", "::ffff:127.0.0.0/104", "", true],
    ["127.0.0.1", "", "127.0.0.1", false],
    ["127.0.0.1", "127.0.0.0/8", "127.0.0.1/32", false],
    ["127.0.0.1", "0.0.0.0/0", "127.0.0.2 ::/0", true],
    ["::1", "::1", "", true],
    ["::1", "127.0.0.1", "", false],
    ["::1", "", "::/127", false],
    ["::1", "", "::/128", true],
  ])("%s with allow %j, deny %j: %s", async (host, allow, deny, admitted) => {
    const listener = await f.open(tcpListener({ at: EVERYWHERE, allow, deny }), "listening");
    const to = { host, port: portOf(listener.local) };
    if (admitted) {
      const peer = await connectPeer(to);
      await expect.poll(() => f.info(listener.id).accepted).toBe(1);
      peer.socket.destroy();
    } else {
      await isTurnedAway(to);
      await expect.poll(refusals).toHaveLength(1);
      expect(refusals()[0]).toContain(host);
      expect(f.info(listener.id)).toMatchObject({ accepted: 0, counters: { refused: 1 } });
    }
  });

  test.each(["10.0.0.0/33", "10.0.0", "fe80::/129", "fe80::1%eth0", "::ffff:1.2.3.4/95", "host"])(
    "%s is no network",
    (text) => {
      const parsed = parseNetworks(text);
      expect(parsed.ok ? null : english(parsed.problem)).toContain(`got "${text}"`);
    },
  );
});

describe("allow and deny of a UDP socket", () => {
  const peers: dgram.Socket[] = [];
  afterEach(() => {
    for (const peer of peers.splice(0)) peer.close();
  });
  /** A peer, and how often it was answered. */
  async function peerAt(address: string): Promise<{ socket: dgram.Socket; answers(): number }> {
    const socket = dgram.createSocket(address.includes(":") ? "udp6" : "udp4");
    peers.push(socket);
    let answers = 0;
    socket.on("message", () => (answers += 1));
    await new Promise<void>((resolve) => socket.bind(0, address, resolve));
    return { socket, answers: () => answers };
  }
  const told = () =>
    f.seen.flatMap(({ event }) =>
      event.call === "error" && event.failure?.code === "PORTSCOPE_NOT_ADMITTED" ? [event] : [],
    );

  test.each([
    ["127.0.0.1", "127.0.0.0/8", "", true],
    ["127.0.0.1", "::ffff:127.0.0.0/104", "", true],
    ["127.0.0.1", "127.0.0.2", "", false],
    ["127.0.0.1", "127.0.0.0/8", "127.0.0.1", false],
    ["127.0.0.1", "0.0.0.0/0", "::/0", true],
    ["::1", "::1", "", true],
    ["::1", "", "::/127", false],
  ])("%s with allow %j, deny %j: %s", async (address, allow, deny, admitted) => {
    const spec = udpSocket({ at: EVERYWHERE, echo: true, allow, deny });
    const socket = await f.open(spec, "bound");
    const peer = await peerAt(address);
    for (let i = 0; i < 3; i++) peer.socket.send("x", portOf(socket.local), address);
    const counters = () => f.info(socket.id).counters;
    if (admitted) {
      await expect.poll(peer.answers).toBe(3);
      expect(counters()).toMatchObject({ receives: 3, refused: 0 });
      return;
    }
    await expect.poll(() => counters().refused).toBe(3);
    expect(counters()).toMatchObject({ receives: 0, sends: 0 });
    expect(f.story(socket.id)).toEqual(["socket", "bind", "error!"]);
    expect(told()).toMatchObject([{ remote: { address }, socket: socket.id }]);
    expect(peer.answers()).toBe(0);
  });

  test.runIf(process.platform === "linux")(
    "of many refused addresses some are told, all are counted",
    async () => {
      const socket = await f.open(udpSocket({ allow: "127.0.0.1" }), "bound");
      const port = portOf(socket.local);
      const many = TOLD_LIMIT + 20;
      for (let i = 0; i < many; i++) {
        const { socket: peer } = await peerAt(`127.0.${1 + (i >> 7)}.${1 + (i & 127)}`);
        peer.send("x", port, "127.0.0.1");
      }
      await expect.poll(() => f.info(socket.id).counters.refused).toBe(many);
      expect(told()).toHaveLength(TOLD_LIMIT);
      expect(english(told().at(-1)?.failure?.sentence)).toContain("further addresses");
      const welcome = await peerAt("127.0.0.1");
      welcome.socket.send("let in", port, "127.0.0.1");
      await expect.poll(() => f.bytes(socket.id, "recv").toString()).toBe("let in");
    },
  );
});

describe("maxConnections", () => {
  test("one more is refused, and let in when there is room again; TCP and Unix", async () => {
    const path = join(f.folder, "s");
    for (const spec of [
      tcpListener({ maxConnections: 1, onPeerEnd: "close" }),
      unixListener({ path, maxConnections: 1, onPeerEnd: "close" }),
    ]) {
      const listener = await f.open(spec, "listening");
      const to =
        spec.kind === "unix-listener"
          ? { path }
          : { host: "127.0.0.1", port: portOf(listener.local) };
      const first = await connectPeer(to);
      await expect.poll(() => f.info(listener.id).openChildren).toBe(1);
      await isTurnedAway(to);
      expect(refusals().at(-1)).toContain("1 of this listener are open");
      first.socket.destroy();
      await expect.poll(() => f.info(listener.id).openChildren).toBe(0);
      const third = await connectPeer(to);
      await expect.poll(() => f.info(listener.id).accepted).toBe(2);
      third.socket.destroy();
      f.engine.closeSocket(listener.id);
    }
  });
});

describe("idleTimeout", () => {
  test("silence closes it and says why; a byte either way puts it off", async () => {
    const listener = await f.open(tcpListener({ idleTimeout: 300, echo: true }), "listening");
    const peer = await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
    for (let i = 1; i <= 20; i++) {
      peer.socket.write("x");
      await expect.poll(() => peer.received().length, { interval: 30 }).toBe(i);
    }
    expect(f.seen.some(({ event }) => event.call === "close")).toBe(false);
    await peer.ended;
    const [child] = f.engine.sockets().filter(({ parent }) => parent === listener.id);
    expect(child).toMatchObject({
      state: "failed",
      closeCause: "local",
      failure: { code: "PORTSCOPE_IDLE" },
    });
    expect(f.seen.filter(({ event }) => event.call === "close")).toHaveLength(1);
  });

  test.each(["recv", "send"] as const)(
    "counts from the last %s, whatever came before",
    async (call) => {
      const listener = await f.open(tcpListener({ idleTimeout: 1000 }), "listening");
      const peer = await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
      const { event: accepted } = await f.event(listener.id, "accept");
      const socket = accepted.call === "accept" ? accepted.accepted : 0;
      const times = () =>
        f.seen.flatMap(({ event }) =>
          event.socket === socket && event.call === call ? [event.time] : [],
        );
      for (let i = 1; i <= 10; i++) {
        if (call === "recv") peer.socket.write("x");
        else f.engine.send(socket, Buffer.from("x"));
        await expect.poll(() => times().length, { interval: 30 }).toBe(i);
      }
      const { event: closed } = await f.event(socket, "close");
      // A timer may be a millisecond early.
      expect(closed.time - (times().at(-1) ?? 0)).toBeGreaterThan(990_000);
    },
  );

  test("what came in time counts, also where the event loop was too busy to hear it", async () => {
    const listener = await f.open(tcpListener({ idleTimeout: 200 }), "listening");
    const peer = await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
    const { event } = await f.event(listener.id, "accept");
    const socket = event.call === "accept" ? event.accepted : 0;
    peer.socket.write("x");
    for (const end = performance.now() + 300; performance.now() < end;);
    await f.event(socket, "close");
    expect(f.bytes(socket, "recv").toString()).toBe("x");
  });

  test("does not count while we do not read ourselves: something may have come", async () => {
    const listener = await f.open(tcpListener({ idleTimeout: 500, echo: true }), "listening");
    const to = { host: "127.0.0.1", port: portOf(listener.local) };
    const unread = await connectPeer(to);
    unread.socket.pause();
    unread.socket.write(Buffer.alloc(32 * 1024 * 1024));
    const { event } = await f.event(listener.id, "accept");
    const socket = event.call === "accept" ? event.accepted : 0;
    let before = -1;
    await expect
      .poll(() => {
        const { bytesIn, pendingOut } = f.info(socket).counters;
        const still = bytesIn === before && pendingOut > 0;
        before = bytesIn;
        return still;
      })
      .toBe(true);
    // All the while that these are silent the first has been so too.
    for (let i = 0; i < 2; i++) await (await connectPeer(to)).ended;
    expect(f.info(socket).state).toBe("connected");
  });

  test("of a client", async () => {
    const listener = await f.open(tcpListener(), "listening");
    const to = { host: "127.0.0.1", port: portOf(listener.local) };
    const client = await f.open(tcpConnection({ to, idleTimeout: 50 }), "connected");
    await f.reach(client.id, "failed");
    expect(english(f.info(client.id).failure?.sentence)).toContain("for 50 ms");
  });
});
