// What happens when the disk is slow, full, or gone: sockets go on, the file ends with a whole block, everyone is told.

import * as fs from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { createEngine } from "../../engine/createEngine.ts";
import { CHUNK_ROWS } from "../../engine/record/index/chunk.ts";
import { EventIndex } from "../../engine/record/index/EventIndex.ts";
import { readBlocks } from "../../engine/record/pcapng/readBlocks.ts";
import type { Disk } from "../../engine/record/write/slab.ts";
import { tcpListener, udpSocket } from "../../shared/model/openSpecs.ts";
import { ALL_EVENTS, type Query } from "../../shared/model/query.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer } from "../support/peer.ts";
import { indexRow } from "../support/indexRow.ts";
import { attachClient } from "../support/testClient.ts";

const MiB = 1024 * 1024;
let f: EngineFixture;
afterEach(() => f.close());

/** A disk whose writes wait until they are let go. */
function gatedDisk(): Disk & { open(): void } {
  let isOpen = false;
  const waiting: (() => void)[] = [];
  return {
    write(fd, bytes, part, done) {
      const go = () => fs.write(fd, bytes, part, done);
      if (isOpen) go();
      else waiting.push(go);
    },
    writeSync: fs.writeSync,
    open() {
      isOpen = true;
      for (const go of waiting.splice(0)) go();
    },
  };
}

/**
 * Resolves once a thread that was asked now, for what needs no bytes of the file, has looked at everything: whoever was
 * asked before has had at least as long.
 */
async function lookedThrough(): Promise<void> {
  const client = attachClient(f.engine);
  await client.follow({ ...ALL_EVENTS, filter: "frame" });
  const { events } = f.engine.recording();
  await expect.poll(() => client.view()?.scan?.done ?? 0).toBeGreaterThanOrEqual(events);
  client.close();
}

/** A disk with room for so many bytes; the write that meets the end is done in part. */
function fullDisk(room: number): Disk {
  const refuse = () =>
    Object.assign(new Error("ENOSPC: no space left on device, write"), {
      code: "ENOSPC",
      syscall: "write",
    });
  return {
    write(fd, bytes, { offset, length, position }, done) {
      const left = room - position;
      if (left <= 0) setImmediate(() => done(refuse(), 0));
      else fs.write(fd, bytes, { offset, length: Math.min(length, left), position }, done);
    },
    writeSync() {
      throw refuse();
    },
  };
}

/** The file, which ends with a whole block. */
function wholeBlocks(): Buffer {
  const bytes = fs.readFileSync(f.file);
  const blocks = readBlocks(bytes);
  let step = blocks.next();
  while (step.done !== true) step = blocks.next();
  expect(step.value).toBe(bytes.length);
  return bytes;
}

async function connected(options: Parameters<typeof engineFixture>[0]) {
  f = await engineFixture(options);
  const listener = await f.open(tcpListener(), "listening");
  const peer = await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
  const { event } = await f.event(listener.id, "accept");
  return { peer, socket: event.call === "accept" ? event.accepted : 0 };
}

describe("a slow disk", () => {
  test("pauses TCP reading at the bound, loses nothing, goes on when it can", async () => {
    const disk = gatedDisk();
    const { peer, socket } = await connected({ disk, bounds: { diskWaiting: 8 * MiB } });
    const size = 40 * MiB;
    peer.socket.write(Buffer.alloc(size, "p"));
    await expect.poll(() => f.engine.recording().pausing).toBe(true);
    const { bytesIn } = f.info(socket).counters;
    expect(bytesIn).toBeLessThan(16 * MiB);
    expect(f.engine.recording().waiting).toBeLessThan(16 * MiB);
    disk.open();
    await expect.poll(() => f.info(socket).counters.bytesIn).toBe(size);
    await expect
      .poll(() => f.engine.recording())
      .toMatchObject({ pausing: false, waiting: 0, lostEvents: 0, state: "recording" });
  });

  test("pauses sending as well: what is sent is recorded too", async () => {
    const disk = gatedDisk();
    const { peer, socket } = await connected({ disk, bounds: { diskWaiting: 8 * MiB } });
    const size = 40 * MiB;
    f.engine.send(socket, new Uint8Array(size));
    await expect.poll(() => f.engine.recording().pausing).toBe(true);
    await expect.poll(() => peer.received().length).toBe(f.info(socket).counters.bytesOut);
    expect(f.engine.recording().waiting).toBeLessThan(16 * MiB);
    expect(f.info(socket).counters.pendingOut).toBeGreaterThan(20 * MiB);
    disk.open();
    await expect.poll(() => peer.received().length).toBe(size);
  });

  test("sets the pace of UDP past twice the bound, so that memory has an end", async () => {
    const disk = gatedDisk();
    f = await engineFixture({ disk, bounds: { diskWaiting: 8 * MiB } });
    const to = await f.open(udpSocket(), "bound");
    const at = { host: "127.0.0.1", port: portOf(to.local) };
    const sender = await f.open(udpSocket({ at: null, to: at }), "connected");
    for (let i = 0; i < 40 * 16; i++) f.engine.send(sender.id, new Uint8Array(60_000).fill(i));
    await expect.poll(() => f.info(sender.id).counters.sends).toBe(40 * 16);
    // The write under way is still not let go.
    expect(fs.statSync(f.file).size).toBeGreaterThan(30_000_000);
    disk.open();
    await expect
      .poll(() => f.engine.recording())
      .toMatchObject({ pausing: false, waiting: 0, lostEvents: 0, state: "recording" });
    await f.engine.close();
    wholeBlocks();
  });
});

describe("a full disk", () => {
  test("stops the recording at its last whole block; sockets go on and the loss is counted", async () => {
    const { peer, socket } = await connected({ disk: fullDisk(5_000_003) });
    peer.socket.write(Buffer.alloc(12 * MiB, "f"));
    await expect.poll(() => f.info(socket).counters.bytesIn).toBe(12 * MiB);
    await expect.poll(() => f.engine.recording().state).toBe("stopped");
    await expect.poll(() => f.engine.recording().lostEvents).toBeGreaterThan(0);
    const status = f.engine.recording();
    expect(status.failure).toMatchObject({ code: "ENOSPC", syscall: "write" });
    expect(status.events + status.lostEvents).toBe(f.seen.length);
    await f.engine.close();
    const bytes = wholeBlocks();
    expect(bytes.length).toBeLessThanOrEqual(5_000_003);
    expect(bytes.length).toBeGreaterThan(0);
  });
});

describe("views of what is still on its way to the disk", () => {
  test("a search that was begun before gets its answer, also for who follows no view", async () => {
    const disk = gatedDisk();
    const { peer } = await connected({ disk });
    peer.socket.write("hello");
    const clients = (["calls", "messages"] as const).map((mode) => {
      const client = attachClient(f.engine);
      const query: Query = { ...ALL_EVENTS, mode };
      const find = 'data contains "nothing"';
      return { client, answer: client.call("find", { query, find, seq: 1, direction: "next" }) };
    });
    await expect.poll(() => f.engine.recording().waiting).toBeGreaterThan(0);
    await lookedThrough();
    disk.open();
    for (const { client, answer } of clients) {
      expect(await answer).toMatchObject({ seq: null, complete: true });
      client.close();
    }
  });

  test("a recording at its limit is looked through once it is written", async () => {
    const disk = gatedDisk();
    const { peer, socket } = await connected({ disk, bounds: { recordingSize: MiB } });
    const client = attachClient(f.engine);
    const query = { ...ALL_EVENTS, filter: 'data contains "yes"' };
    await client.follow(query);
    peer.socket.write(Buffer.alloc(2 * MiB, "yes "));
    await expect.poll(() => f.info(socket).counters.bytesIn).toBe(2 * MiB);
    await expect.poll(() => client.resets()).toBe(1);
    const { events } = f.engine.recording();
    await lookedThrough();
    expect(client.view()?.scan?.failure ?? null).toBe(null);
    disk.open();
    await expect.poll(() => client.view()?.scan).toMatchObject({ state: "live", done: events });
    const reads = f.seen.filter(({ event }) => event.call === "recv" && event.seq <= events);
    expect(client.view()?.total).toBe(reads.length);
    client.close();
  });
});

describe("the size limit", () => {
  test("stops the recording with a reason; what it holds stays readable", async () => {
    const { peer, socket } = await connected({ bounds: { recordingSize: MiB } });
    peer.socket.write(Buffer.alloc(3 * MiB, "s"));
    await expect.poll(() => f.info(socket).counters.bytesIn).toBe(3 * MiB);
    const status = f.engine.recording();
    expect(status).toMatchObject({ state: "stopped", failure: { code: "PORTSCOPE_SIZE_LIMIT" } });
    expect(status.bytes).toBeGreaterThanOrEqual(MiB);
    expect(status.bytes).toBeLessThan(MiB + 70_000);
    expect(status.events + status.lostEvents).toBe(f.seen.length);
  });
});

test("a file that cannot be made is refused by name", async () => {
  f = await engineFixture();
  const file = `${f.folder}/is-a-folder`;
  fs.mkdirSync(file);
  await expect(engineFixture({ recording: { file, folder: f.folder } })).rejects.toMatchObject({
    failure: { code: "EISDIR" },
  });
});

test.skipIf(process.platform === "win32")(
  "a file that was anyone's to read is its owner's alone",
  async () => {
    f = await engineFixture();
    const file = `${f.folder}/open-to-all.pcapng`;
    fs.writeFileSync(file, "before", { mode: 0o644 });
    const other = await createEngine({
      recording: { file, folder: f.folder, existing: "replace" },
    });
    await other.close();
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  },
);

test.skipIf(process.platform === "win32")(
  "the index beside a recording follows no link",
  async () => {
    f = await engineFixture();
    const victim = `${f.folder}/victim`;
    fs.writeFileSync(victim, "precious");
    fs.symlinkSync(victim, `${f.folder}/index`);
    const index = new EventIndex(`${f.folder}/index`);
    for (let i = 0; i <= CHUNK_ROWS; i++)
      index.append(indexRow(i, i, { socket: 1, result: 0, code: 7 }));
    index.close();
    expect(fs.readFileSync(victim, "utf8")).toBe("precious");
  },
);
