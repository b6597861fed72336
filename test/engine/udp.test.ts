import * as dgram from "node:dgram";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ipEndpoint } from "../../shared/model/endpoint.ts";
import { udpSocket } from "../../shared/model/openSpecs.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { english } from "../support/english.ts";

let f: EngineFixture;
beforeEach(async () => {
  f = await engineFixture();
});
afterEach(() => f.close());

const linux = process.platform === "linux";

describe("datagrams", () => {
  test("one recv each, empty ones too, with the sender as the peer", async () => {
    const socket = await f.open(udpSocket(), "bound");
    const port = portOf(socket.local);
    const peer = await peerOn("127.0.0.1");
    for (const text of ["one", "", "three"]) peer.send(text, port, "127.0.0.1");
    await expect.poll(() => f.info(socket.id).counters.receives).toBe(3);
    const lengths = f.seen.flatMap(({ event }) => (event.call === "recv" ? [event.length] : []));
    expect(lengths.toSorted((a, b) => a - b)).toEqual([0, 3, 5]);
    expect(portOf((await f.event(socket.id, "recv")).event.remote)).toBe(peer.address().port);
    peer.close();
  });

  test("a connected socket sends, an echo answers, over IPv4, IPv6 and dual stack", async () => {
    const server = await f.open(udpSocket({ at: { host: "::", port: 0 }, echo: true }), "bound");
    const port = portOf(server.local);
    for (const host of ["127.0.0.1", "::1"]) {
      const client = await f.open(udpSocket({ at: null, to: { host, port } }), "connected");
      f.engine.send(client.id, Buffer.from(`to ${host}`));
      await expect.poll(() => f.bytes(client.id, "recv").toString()).toBe(`to ${host}`);
      expect(f.story(client.id)).toEqual(["socket", "bind", "connect", "send", "recv"]);
    }
    const peers = f.seen.flatMap(({ event }) =>
      event.socket === server.id && event.call === "recv" ? [event.remote?.family] : [],
    );
    expect(peers).toEqual(["ipv4", "ipv6"]);
  });

  test("the largest goes through, a larger one fails as a send with EMSGSIZE and the socket goes on", async () => {
    const server = await f.open(udpSocket(), "bound");
    const client = await f.open(
      udpSocket({ at: null, to: { host: "127.0.0.1", port: portOf(server.local) } }),
      "connected",
    );
    f.engine.send(client.id, new Uint8Array(65_508));
    f.engine.send(client.id, new Uint8Array(65_507).fill(7));
    await expect.poll(() => f.info(server.id).counters.bytesIn).toBe(65_507);
    const failed = f.seen.find(({ event }) => event.failure !== null)?.event;
    expect(failed).toMatchObject({ call: "send", failure: { code: "EMSGSIZE", syscall: "send" } });
    expect(f.info(client.id).state).toBe("connected");
  });

  test.runIf(linux)(
    "a datagram to a port where nobody is comes back as an error of a connected socket",
    async () => {
      const gone = await peerOn("127.0.0.1");
      const { port } = gone.address();
      gone.close();
      const client = await f.open(
        udpSocket({ at: null, to: { host: "127.0.0.1", port } }),
        "connected",
      );
      f.engine.send(client.id, Buffer.from("x"));
      const { event } = await f.event(client.id, "error");
      expect(event.failure).toMatchObject({ code: "ECONNREFUSED" });
      expect(f.info(client.id).state).toBe("connected");
    },
  );
});

test("datagrams that wait are bounded in number too", async () => {
  const socket = await f.open(
    udpSocket({ at: null, to: { host: "127.0.0.1", port: 9 } }),
    "connected",
  );
  let sent = 0;
  expect(() => {
    for (; sent < 1_000_000; sent++) f.engine.send(socket.id, new Uint8Array());
  }).toThrow(/16384 are queued/);
  expect(sent).toBe(16_384);
  await expect.poll(() => f.seen.filter(({ event }) => event.call === "send").length).toBe(sent);
  f.engine.send(socket.id, new Uint8Array());
});

describe("an echo whose answers wait", () => {
  /** The echo itself sends, in the turn in which something comes, and so before it could answer. */
  async function answersBehind(sends: readonly Uint8Array[]): Promise<number> {
    const echo = await f.open(udpSocket({ echo: true }), "bound");
    const peer = await peerOn("127.0.0.1");
    const to = ipEndpoint("127.0.0.1", peer.address().port);
    const stop = f.engine.onEvent((event) => {
      if (event.socket !== echo.id || event.call !== "recv") return;
      stop();
      for (const data of sends) f.engine.send(echo.id, data, to);
    });
    peer.send("first", portOf(echo.local), "127.0.0.1");
    await expect.poll(() => f.info(echo.id).counters.sends).toBeGreaterThanOrEqual(sends.length);
    const behind = f.info(echo.id).counters.sends - sends.length;
    // It goes on once they have left.
    peer.send("second", portOf(echo.local), "127.0.0.1");
    await expect.poll(() => f.bytes(echo.id, "send").toString()).toMatch(/second$/);
    peer.close();
    return behind;
  }

  test("answers no more than may wait, in number", async () => {
    const empty = Array.from({ length: 16_384 }, () => new Uint8Array());
    expect(await answersBehind(empty.slice(1))).toBe(1);
    expect(await answersBehind(empty)).toBe(0);
  });

  test("answers no more than may wait, in bytes", async () => {
    await f.close();
    f = await engineFixture({ bounds: { sendQueue: 64 * 1024 } });
    const half = new Uint8Array(32 * 1024);
    expect(await answersBehind([half, half.subarray(1)])).toBe(1);
    expect(await answersBehind([half, half])).toBe(0);
  });
});

describe("the kernel's buffer", () => {
  test("is asked for 4 MiB and what was got is told", async () => {
    const socket = await f.open(udpSocket(), "bound");
    expect(socket.receiveBuffer).toBeGreaterThan(0);
    const { event } = await f.event(socket.id, "bind");
    expect(event).toMatchObject({
      receiveBuffer: { asked: 4 * 1024 * 1024, got: socket.receiveBuffer },
    });
  });

  test.runIf(linux)(
    "what the kernel dropped is counted on the right socket, even when two share the address",
    async () => {
      const quiet = await f.open(udpSocket({ reuseAddress: true, receiveBuffer: 4096 }), "bound");
      const at = { host: "127.0.0.1", port: portOf(quiet.local) };
      const small = await f.open(
        udpSocket({ at, reuseAddress: true, receiveBuffer: 4096 }),
        "bound",
      );
      const peer = await peerOn("127.0.0.1");
      // All within one turn of our event loop: nothing is read before the buffer is full.
      const { sendSync } = await blaster();
      sendSync(at.port, 500, 1000);
      await expect
        .poll(
          () =>
            (f.info(small.id).counters.kernelDrops ?? 0) +
            (f.info(quiet.id).counters.kernelDrops ?? 0),
        )
        .toBeGreaterThan(0);
      const received = f.info(small.id).counters.receives + f.info(quiet.id).counters.receives;
      const dropped = f.engine.totals().kernelDrops;
      expect(received + dropped).toBe(500);
      peer.close();
    },
  );
});

test("a taken port fails with its holder named; a shared one is allowed when asked for", async () => {
  const first = await f.open(udpSocket(), "bound");
  const second = await f.open(
    udpSocket({ at: { host: "127.0.0.1", port: portOf(first.local) } }),
    "failed",
  );
  expect(second.failure).toMatchObject({ code: "EADDRINUSE", syscall: "bind" });
  if (linux) expect(english(second.failure?.sentence)).toContain(`(pid ${process.pid})`);
});

async function peerOn(host: string): Promise<dgram.Socket> {
  const socket = dgram.createSocket("udp4");
  await new Promise<void>((resolve) => socket.bind(0, host, resolve));
  return socket;
}

/** Sends from another process while this one waits. */
async function blaster() {
  const { spawnSync } = await import("node:child_process");
  return {
    sendSync(port: number, count: number, size: number) {
      const code = `const s=require("dgram").createSocket("udp4");let n=0;(function go(){if(n++===${count})return s.close();s.send(Buffer.alloc(${size}),${port},"127.0.0.1",go)})()`;
      spawnSync(process.execPath, ["-e", code]);
    },
  };
}
