// Whom a listener lets in, and when it closes a connection by itself: real peers, and what each of them sees.

import * as net from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseNetworks } from "../../shared/model/networks.ts";
import { tcpConnection, tcpListener, unixListener } from "../../shared/model/openSpecs.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer } from "../support/peer.ts";

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
    event.call === "accept" && event.failure !== null ? [event.failure.sentence] : [],
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
      await expect.poll(() => f.info(listener.id).accepted, { timeout: 10_000 }).toBe(1);
      peer.socket.destroy();
    } else {
      await isTurnedAway(to);
      await expect.poll(refusals, { timeout: 10_000 }).toHaveLength(1);
      expect(refusals()[0]).toContain(host);
      expect(f.info(listener.id).accepted).toBe(0);
    }
  });

  test.each(["10.0.0.0/33", "10.0.0", "fe80::/129", "fe80::1%eth0", "::ffff:1.2.3.4/95", "host"])(
    "%s is no network",
    (text) => {
      expect(parseNetworks(text)).toMatchObject({
        ok: false,
        problem: expect.stringContaining(`got "${text}"`) as string,
      });
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
      await expect.poll(() => f.info(listener.id).openChildren, { timeout: 10_000 }).toBe(1);
      await isTurnedAway(to);
      expect(refusals().at(-1)).toContain("1 of this listener are open");
      first.socket.destroy();
      await expect.poll(() => f.info(listener.id).openChildren, { timeout: 10_000 }).toBe(0);
      const third = await connectPeer(to);
      await expect.poll(() => f.info(listener.id).accepted, { timeout: 10_000 }).toBe(2);
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
      await expect.poll(() => peer.received().length, { interval: 30, timeout: 10_000 }).toBe(i);
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

  test("of a client", async () => {
    const listener = await f.open(tcpListener(), "listening");
    const to = { host: "127.0.0.1", port: portOf(listener.local) };
    const client = await f.open(tcpConnection({ to, idleTimeout: 50 }), "connected");
    await f.reach(client.id, "failed");
    expect(f.info(client.id).failure?.sentence).toContain("for 50 ms");
  });
});
