// Connections that read much leave each turn of the event loop to others, and all of them come to their end.

import { once } from "node:events";
import * as net from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { READERS, ReadTurns, type TurnReader } from "../../engine/sockets/stages/ReadTurns.ts";
import { portOf, engineFixture, type EngineFixture } from "../support/engineFixture.ts";
import { tcpListener } from "../../shared/model/openSpecs.ts";

/** Reads whenever it may, as libuv has all of those read that have something. */
class Reader implements TurnReader {
  reading = true;
  reads = 0;

  read(turns: ReadTurns, much = true): void {
    if (!this.reading) return;
    this.reads += 1;
    spin();
    turns.read(this, much);
  }

  stop(): boolean {
    const did = this.reading;
    this.reading = false;
    return did;
  }

  start(): void {
    this.reading = true;
  }
}

const readersOf = (count: number): Reader[] => Array.from({ length: count }, () => new Reader());
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const going = (readers: readonly Reader[]): number =>
  readers.filter(({ reading }) => reading).length;

describe("reading in turns", () => {
  test("once a turn is over whoever reads much waits, a few at a time go on, and each has its turn", async () => {
    const turns = new ReadTurns();
    const readers = readersOf(60);
    for (const reader of readers) reader.read(turns);
    expect([going(readers), turns.waiting]).toEqual([0, readers.length]);
    await nextTurn();
    expect([going(readers), turns.waiting]).toEqual([READERS, readers.length - READERS]);
    // All have read once; from now on a turn has time for one at least, always the same ones first.
    for (let i = 0; i < 2 * readers.length; i++) {
      for (const reader of readers) reader.read(turns);
      await nextTurn();
      expect(going(readers)).toBeGreaterThan(0);
      expect(going(readers)).toBeLessThan(readers.length);
    }
    expect(Math.min(...readers.map(({ reads }) => reads))).toBeGreaterThan(1);
  });

  test("one of which a read says that there is no more does not wait", async () => {
    const turns = new ReadTurns();
    const [much, little] = [new Reader(), new Reader()];
    for (let i = 0; i < 20; i++) {
      much.read(turns);
      little.read(turns, false);
    }
    expect([much.reading, little.reading, little.reads]).toEqual([false, true, 20]);
    await nextTurn();
    expect([much.reading, turns.waiting]).toEqual([true, 0]);
  });

  test("one that is closed is not started again", async () => {
    const turns = new ReadTurns();
    const [closed, other] = [new Reader(), new Reader()];
    closed.read(turns);
    turns.forget(closed);
    for (let i = 0; i < 20; i++) other.read(turns);
    expect(turns.waiting).toBe(1);
    await nextTurn();
    expect(turns.waiting).toBe(0);
  });
});

describe("many peers that send as fast as they can", () => {
  let f: EngineFixture;
  beforeEach(async () => {
    f = await engineFixture();
  });
  afterEach(() => f.close());

  test("are read to the last byte", async () => {
    const listener = await f.open(tcpListener(), "listening");
    const data = Buffer.alloc(1024 * 1024, "0123456789abcdefghi");
    const peers = Array.from({ length: 40 }, () =>
      net.connect({ host: "127.0.0.1", port: portOf(listener.local) }),
    );
    await Promise.all(peers.map((peer) => once(peer, "connect")));
    for (const peer of peers) peer.end(data);
    await expect.poll(() => f.info(listener.id).counters.bytesIn).toBe(peers.length * data.length);
    const accepted = f.engine.sockets().filter(({ kind }) => kind === "tcp-connection");
    expect(accepted).toHaveLength(peers.length);
    for (const { id } of accepted) expect(f.bytes(id, "recv").equals(data)).toBe(true);
    for (const peer of peers) peer.destroy();
  });
});

/** Keeps the processor busy for half a millisecond. */
function spin(): void {
  const until = performance.now() + 0.5;
  while (performance.now() < until);
}
