// How much is read, and who is accepted: paused and slowed reading lose nothing and a peer feels them; connections that wait.

import { spawn } from "node:child_process";
import * as net from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { tcpConnection, tcpListener } from "../../shared/model/openSpecs.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer, listenPeer } from "../support/peer.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";

let f: EngineFixture;
let client: TestClient;
beforeEach(async () => {
  f = await engineFixture();
  client = attachClient(f.engine);
});
afterEach(() => f.close());

/** Says how much the system took before it took no more, then sends the rest of 16 MiB. */
const PEER = `
import socket, select, sys
s = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
s.setblocking(False)
data = bytes(range(256)) * 65536
sent = 0
while select.select([], [s], [], 0.5)[1]:
    sent += s.send(data[sent:sent + 65536])
    if sent == len(data): break
print("full" if sent < len(data) else "all", flush=True)
s.setblocking(True)
s.sendall(data[sent:])
s.close()
`;

async function accepted(listener: number): Promise<number> {
  const { event } = await f.event(listener, "accept");
  return event.call === "accept" ? event.accepted : 0;
}

describe("reading", () => {
  test("that is paused fills the peer's window, is no idle time, and loses no byte", async () => {
    const options = { pauseReading: true, idleTimeout: 100 };
    const listener = await f.open(tcpListener(options), "listening");
    const python = spawn("python3", ["-c", PEER, String(portOf(listener.local))]);
    let said = "";
    python.stdout.on("data", (bytes: Buffer) => (said += bytes.toString()));
    await expect.poll(() => said.trim()).toBe("full");
    const id = await accepted(listener.id);
    expect(f.info(id).counters.bytesIn).toBe(0);
    expect(f.info(id).state).toBe("connected");
    await client.call("setOption", { socket: id, option: "pauseReading", value: false });
    await expect.poll(() => f.info(id).counters.bytesIn).toBe(16 * 1024 * 1024);
    const whole = Buffer.alloc(
      16 * 1024 * 1024,
      Uint8Array.from({ length: 256 }, (_, i) => i),
    );
    expect(f.bytes(id, "recv").equals(whole)).toBe(true);
  });

  test("at most so many bytes a second is no faster, and loses no byte", async () => {
    const server = await listenPeer();
    const own = await f.open(
      tcpConnection({ to: { host: "127.0.0.1", port: server.port }, readRate: 2000 }),
      "connected",
    );
    const peer = await server.next();
    peer.socket.write(Buffer.alloc(100_000, 7));
    const first = await f.event(own.id, "recv");
    await expect.poll(() => f.info(own.id).counters.receives).toBeGreaterThan(1);
    const reads = f.seen.filter(({ event }) => event.socket === own.id && event.call === "recv");
    const last = reads.at(-1)?.event.time ?? 0;
    const before = f.info(own.id).counters.bytesIn - (reads.at(-1)?.payload?.length ?? 0);
    expect(before).toBeLessThanOrEqual(((last - first.event.time) / 1e6) * 2000 + 100);
    expect(reads.every(({ payload }) => (payload?.length ?? 0) <= 2000)).toBe(true);
    await client.call("setOption", { socket: own.id, option: "readRate", value: 0 });
    await expect.poll(() => f.info(own.id).counters.bytesIn).toBe(100_000);
    expect(f.bytes(own.id, "recv").every((byte) => byte === 7)).toBe(true);
  });
});

describe("a listener", () => {
  test("accepts so many, and refuses those that come behind", async () => {
    const listener = await f.open(tcpListener({ acceptCount: 1, onPeerEnd: "close" }), "listening");
    const to = { host: "127.0.0.1", port: portOf(listener.local) };
    const one = await connectPeer(to);
    await expect.poll(() => f.info(listener.id).accepted).toBe(1);
    one.socket.destroy();
    await expect.poll(() => f.info(listener.id).openChildren).toBe(0);
    await new Promise<void>((resolve) => {
      net
        .connect(to)
        .on("error", () => {})
        .on("close", () => resolve());
    });
    await expect.poll(() => f.info(listener.id).counters.refused).toBe(1);
    await client.call("setOption", { socket: listener.id, option: "acceptCount", value: 2 });
    await connectPeer(to);
    await expect.poll(() => f.info(listener.id).accepted).toBe(2);
  });

  test("accepts later, with all that came meanwhile; one that is closed first lets go of who waits", async () => {
    const listener = await f.open(tcpListener({ acceptDelay: 300 }), "listening");
    const to = { host: "127.0.0.1", port: portOf(listener.local) };
    const connectedAt = Date.now() * 1000;
    const peer = await connectPeer(to);
    peer.socket.write("early");
    const id = await accepted(listener.id);
    const { event } = await f.event(listener.id, "accept");
    expect(event.time - connectedAt).toBeGreaterThanOrEqual(299_000);
    await expect.poll(() => f.bytes(id, "recv").toString()).toBe("early");
    await client.call("setOption", { socket: listener.id, option: "acceptDelay", value: 60_000 });
    const late = await connectPeer(to);
    f.engine.closeSocket(listener.id);
    await Promise.race([late.ended, late.closed]);
    expect(f.info(listener.id).accepted).toBe(1);
  });
});
