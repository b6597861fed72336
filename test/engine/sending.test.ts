// What a peer can fill is bounded in bytes and in entries, and sending lets everything else go on.

import { once } from "node:events";
import * as net from "node:net";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SendQueue } from "../../engine/sockets/stages/SendQueue.ts";
import { ECHO_QUEUE } from "../../engine/sockets/stages/echo.ts";
import { PlainSocket } from "../../engine/sockets/stages/PlainSocket.ts";
import { SendTurns } from "../../engine/sockets/stages/SendTurns.ts";
import { newSocket } from "../../engine/sockets/stages/sharedReads.ts";
import { StreamWriter } from "../../engine/sockets/stages/StreamWriter.ts";
import { pendingHandle } from "../../engine/sockets/pendingHandle.ts";
import { Registry } from "../../engine/sockets/Registry.ts";
import { INITIAL_BOUNDS } from "../../shared/model/bounds.ts";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer } from "../support/peer.ts";

const MiB = 1024 * 1024;

describe("a send queue", () => {
  test("gives back every byte in order, in pieces of at most 64 KiB", () => {
    const sizes = fc.array(fc.oneof(fc.nat(100), fc.nat(200_000)), { maxLength: 20 });
    fc.assert(
      fc.property(sizes, fc.nat(3), (all, every) => {
        const queue = new SendQueue();
        const pushed: Buffer[] = [];
        const taken: Uint8Array[] = [];
        all.forEach((size, i) => {
          const data = Buffer.alloc(size, i + 1);
          pushed.push(Buffer.from(data));
          if (i % 2 === 0) queue.push(data);
          else {
            queue.pushCopy(data);
            data.fill(0);
          }
          if (i % (every + 1) === 0) taken.push(queue.take() ?? new Uint8Array());
        });
        for (let piece = queue.take(); piece !== null; piece = queue.take()) taken.push(piece);
        expect(Math.max(0, ...taken.map(({ length }) => length))).toBeLessThanOrEqual(64 * 1024);
        expect(Buffer.concat(taken).equals(Buffer.concat(pushed))).toBe(true);
        expect([queue.bytes, queue.entries]).toEqual([0, 0]);
      }),
      { numRuns: 50 },
    );
  });

  test("of a million single bytes has few entries, also where large pieces come between", () => {
    const queue = new SendQueue();
    for (let i = 0; i < 1_000_000; i++) queue.push(Uint8Array.of(i));
    expect(queue.bytes).toBe(1_000_000);
    expect(queue.entries).toBeLessThan(20);
    const large = new Uint8Array(16 * 1024);
    for (let i = 0; i < 100; i++) {
      queue.push(large);
      queue.push(Uint8Array.of(i));
    }
    expect(queue.entries).toBeLessThanOrEqual(2 + (2 * queue.bytes) / (16 * 1024));
  });
});

describe("sending in turns", () => {
  test("lets the event loop go on before all is sent, and keeps the order", async () => {
    const turns = new SendTurns();
    const done: number[] = [];
    let doneAtFirstTurn = 0;
    setImmediate(() => (doneAtFirstTurn = done.length));
    for (let i = 0; i < 50; i++) turns.run(() => (spin(), done.push(i)));
    await expect.poll(() => done.length).toBe(50);
    expect(doneAtFirstTurn).toBeGreaterThan(0);
    expect(doneAtFirstTurn).toBeLessThan(50);
    expect(done).toEqual(Array.from({ length: 50 }, (_, i) => i));
  });

  test("one that has more comes after those that wait", async () => {
    const turns = new SendTurns();
    const order: string[] = [];
    const again = (name: string, left: number): void => {
      spin();
      order.push(name);
      if (left > 1) turns.run(() => again(name, left - 1));
    };
    for (const name of ["a", "b", "c"]) turns.run(() => again(name, 40));
    await expect.poll(() => order.length).toBe(120);
    expect(order.lastIndexOf("a")).toBeGreaterThan(order.indexOf("c"));
  });

  test("the more pieces the kernel has not taken, the smaller is the next one", () => {
    const turns = new SendTurns();
    const sizes: number[] = [];
    const taken = Array.from({ length: 400 }, () => {
      sizes.push(turns.piece);
      return turns.give();
    });
    expect(sizes.slice(0, 16)).toEqual(Array.from({ length: 16 }, () => 64 * 1024));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes.at(-1)).toBe(8 * 1024);
    // All of them are completed in one turn.
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6 * MiB);
    for (const end of taken) end();
    expect(turns.piece).toBe(64 * 1024);
  });

  test("tells what the kernel took of many sockets in turns too, of each in its order", async () => {
    const turns = new SendTurns();
    const taken: (() => void)[] = [];
    const told = Array.from({ length: 50 }, () => "");
    const writers = Array.from(told, (_, i) => {
      const socket = { write: (_piece: Uint8Array, done: () => void) => taken.push(done) };
      return new StreamWriter(socket as unknown as net.Socket, {
        turns,
        onSent: (piece) => (spin(), (told[i] += Buffer.from(piece).toString())),
        onFailed: () => undefined,
      });
    });
    for (const writer of writers) for (const text of ["one", "two"]) writer.send(Buffer.from(text));
    await expect.poll(() => taken.length).toBe(50);
    for (const done of taken.splice(0)) done();
    expect(told.join("").length).toBeLessThan(50 * 3);
    await expect
      .poll(() => {
        for (const done of taken.splice(0)) done();
        return told.join("").length;
      })
      .toBe(50 * 6);
    expect(told).toEqual(writers.map(() => "onetwo"));
  });

  test("does nothing while it is paused", async () => {
    const turns = new SendTurns();
    turns.setPaused(true);
    let ran = false;
    turns.run(() => (ran = true));
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    expect([ran, turns.waiting]).toEqual([false, 1]);
    let told = false;
    turns.tell(() => (told = true));
    expect(told).toBe(true);
    turns.setPaused(false);
    await expect.poll(() => ran).toBe(true);
  });
});

/** Its turn to tell never comes. */
class NeverTells extends SendTurns {
  override tell(): void {}
}

describe("what the kernel took, and waits to be told", () => {
  let server: net.Server;
  beforeEach(async () => {
    server = net.createServer((peer) => {
      peer.on("error", () => undefined).once("data", () => peer.end("answer"));
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  afterEach(() => void server.close());

  /** A connection that has sent something of which it is not told yet, and what it tells. */
  async function sent() {
    const turns = new NeverTells();
    const notes: string[] = [];
    const source = newSocket();
    const socket = new PlainSocket(source, turns);
    socket.listen({
      received: (data) => void notes.push(`received ${Buffer.from(data).toString()}`),
      lease: () => null,
      queued: () => undefined,
      sent: (piece) => void notes.push(`sent ${Buffer.from(piece).toString()}`),
      peerEnded: () => void notes.push("peer ended"),
      finished: () => void notes.push("finished"),
      failed: () => void notes.push("failed"),
      closed: () => void notes.push("closed"),
    });
    source.socket.connect((server.address() as net.AddressInfo).port, "127.0.0.1");
    await once(source.socket, "connect");
    socket.send(Buffer.from("question"));
    return { socket, notes };
  }

  test("is told before the answer to it", async () => {
    const { socket, notes } = await sent();
    await expect.poll(() => notes).toEqual(["sent question", "received answer", "peer ended"]);
    socket.destroy("close");
  });

  test("is told before the socket is destroyed", async () => {
    const { socket, notes } = await sent();
    await new Promise(setImmediate);
    expect(notes).toEqual([]);
    socket.destroy("reset");
    expect(notes).toEqual(["sent question"]);
    await expect.poll(() => notes).toEqual(["sent question", "closed"]);
  });
});

describe("closing all sockets", () => {
  test("lets the event loop go on before all are closed, and shuts the listeners first", async () => {
    const registry = new Registry(() => INITIAL_BOUNDS);
    const closed: number[] = [];
    for (let i = 0; i < 50; i++) {
      const record = registry.add(i === 49 ? "tcp-listener" : "udp", null, null);
      const hands = pendingHandle(registry, record, () => {
        spin();
        closed.push(record.id);
      });
      record.handle = hands;
    }
    let closedAtFirstTurn = 0;
    setImmediate(() => (closedAtFirstTurn = closed.length));
    expect(await registry.closeAll()).toBe(50);
    expect(closed).toHaveLength(50);
    expect(closed[0]).toBe(50);
    expect(registry.open).toBe(0);
    expect(closedAtFirstTurn).toBeGreaterThan(0);
    expect(closedAtFirstTurn).toBeLessThan(50);
  });
});

describe("a peer that does not read", () => {
  let f: EngineFixture;
  beforeEach(async () => {
    f = await engineFixture();
  });
  afterEach(() => f.close());

  async function accepted(echo: boolean) {
    const listener = await f.open(tcpListener({ echo }), "listening");
    const peer = await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
    const { event } = await f.event(listener.id, "accept");
    if (event.call !== "accept") throw new Error("expected accept");
    return { listener, peer, socket: event.accepted };
  }

  test("fills an echo no further than its bound, others are answered meanwhile, and all comes back in the end", async () => {
    const { listener, peer, socket } = await accepted(true);
    peer.socket.pause();
    let mostUnread = 0;
    f.engine.onEvent((event) => {
      if (event.socket === socket && event.call === "recv")
        mostUnread = Math.max(mostUnread, f.info(socket).counters.pendingOut);
    });
    const data = Buffer.alloc(32 * MiB, "0123456789abcdefghi");
    peer.socket.write(data);
    let before = -1;
    await expect
      .poll(() => {
        const { bytesIn, pendingOut } = f.info(socket).counters;
        const still = bytesIn === before && pendingOut >= ECHO_QUEUE / 4;
        before = bytesIn;
        return still;
      })
      .toBe(true);
    // Nothing is read while more than the bound waits.
    expect(mostUnread).toBeGreaterThan(ECHO_QUEUE / 4);
    expect(mostUnread).toBeLessThanOrEqual(ECHO_QUEUE);
    expect(peer.socket.writableLength).toBeGreaterThan(0);
    const other = await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
    other.socket.write("hello");
    await expect.poll(() => other.received().toString()).toBe("hello");
    peer.socket.resume();
    await expect.poll(() => f.info(socket).counters.bytesOut).toBe(data.length);
    await expect.poll(() => peer.received().equals(data)).toBe(true);
  });

  test("does not make an entry or an event of each small send", async () => {
    const { peer, socket } = await accepted(false);
    peer.socket.pause();
    f.engine.send(socket, new Uint8Array(16 * MiB));
    await expect.poll(() => f.info(socket).counters.bytesOut).toBeGreaterThan(0);
    for (let i = 0; i < 100_000; i++) f.engine.send(socket, Uint8Array.of(i));
    peer.socket.resume();
    await expect.poll(() => f.info(socket).counters.pendingOut).toBe(0);
    expect(f.info(socket).counters.sends).toBeLessThan(256 + 10);
    expect(f.bytes(socket, "send").length).toBe(16 * MiB + 100_000);
  });
});

/** Keeps the processor busy for a millisecond. */
function spin(): void {
  const until = performance.now() + 1;
  while (performance.now() < until);
}
