// Whoever has not shown the token: what one may ask, how long, how many, and that a real page gets in all the same.

import { connect, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { encodeMessage } from "../../shared/rpc/wireCodec.ts";
import { MOST_STRANGERS, MOST_UNANSWERED } from "../../cli/serve/strangers.ts";
import {
  client,
  LARGE_ASSET,
  LARGE_SIZE,
  nextMessage,
  serveFixture,
  type Fixture,
} from "./serveFixture.ts";

let fixture: Fixture;
const peers = new Set<Socket>();
afterEach(async () => {
  for (const peer of peers) peer.destroy();
  peers.clear();
  await fixture.close();
});

interface Peer {
  readonly socket: Socket;
  /** Once the server has let go of it. */
  readonly closed: Promise<void>;
  isOpen(): boolean;
}

/** A peer that has sent something; one that does not read hears of no end either. */
function peer(text: string, reads = true): Peer {
  const socket = connect({ port: fixture.serving.port, host: "127.0.0.1" });
  peers.add(socket);
  let open = true;
  socket.on("error", () => {});
  const closed = new Promise<void>((resolve) =>
    socket.on("close", () => {
      open = false;
      resolve();
    }),
  );
  if (reads) socket.resume();
  if (text !== "") socket.write(text);
  return { socket, closed, isOpen: () => open };
}

const asking = (path: string) => `GET /${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`;

/** Everything until the server closes. */
function answerOf({ socket, closed }: Peer): Promise<number> {
  let bytes = 0;
  socket.on("data", (data) => {
    bytes += data.byteLength;
  });
  socket.resume();
  return closed.then(() => bytes);
}

/** Until the server knows of so many. */
async function left(count: number): Promise<void> {
  await expect.poll(() => fixture.serving.strangers()).toBe(count);
}

async function expectPageGetsIn(): Promise<void> {
  expect((await fixture.get("/")).status).toBe(200);
  expect((await fixture.get(`/${LARGE_ASSET}`)).body).toHaveLength(LARGE_SIZE);
  const page = await client(fixture);
  page.send(encodeMessage("in"));
  expect(await nextMessage(page)).toMatchObject({ value: "in" });
}

describe("a connection without a token", () => {
  test(`may have ${MOST_UNANSWERED} requests under way; with more it is dropped`, async () => {
    fixture = await serveFixture();
    const modest = peer(asking("").repeat(MOST_UNANSWERED));
    expect(await readUntil(modest, MOST_UNANSWERED)).toBe(MOST_UNANSWERED);
    const greedy = peer(asking(LARGE_ASSET).repeat(1000));
    expect(await answerOf(greedy)).toBeLessThan(MOST_UNANSWERED * LARGE_SIZE);
    await expectPageGetsIn();
  });

  test("that never speaks is dropped", async () => {
    fixture = await serveFixture({ silence: 300 });
    await peer("").closed;
    await expectPageGetsIn();
  });

  // Each never silent for long, and with time enough for the other limit.
  test.each([
    ["the head of its request", "GET / HTTP/1.1\r\n", { headMs: 300, requestMs: 0 }],
    [
      "its request",
      "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100000\r\n\r\n",
      { headMs: 0, requestMs: 300 },
    ],
  ])("that never ends %s is dropped", async (_what, beginning, limits) => {
    fixture = await serveFixture(limits);
    const dribbling = peer(beginning);
    const drip = setInterval(() => dribbling.socket.write("X: y\r\n"), 50);
    await dribbling.closed;
    clearInterval(drip);
    await expectPageGetsIn();
  });

  test("that does not read its answer is dropped", async () => {
    fixture = await serveFixture({ silence: 300 });
    await connected(peer(asking(LARGE_ASSET), false));
    await left(1);
    await left(0);
    await expectPageGetsIn();
  });

  test("that reads, but too slowly, is dropped", async () => {
    fixture = await serveFixture({ strangers: { answerMs: 300 } });
    const slow = peer(asking(LARGE_ASSET), false);
    // Some of it each time, so that it never is silent.
    const sip = setInterval(() => void slow.socket.read(1000), 10);
    await new Promise((resolve) => slow.socket.once("readable", resolve));
    await left(0);
    clearInterval(sip);
    expect((await fixture.get("/")).status).toBe(200);
  });

  test.each([
    ["says nothing", ""],
    ["stops in the middle of its request", "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n"],
    ["wants an upgrade that it never completes", "GET /engine HTTP/1.1\r\nUpgrade: websocket\r\n"],
  ])("that %s makes room for a new one, the oldest first", async (_what, text) => {
    fixture = await serveFixture({ strangers: { most: 8, graceMs: 0 } });
    const first = peer(text);
    await met(1, first);
    const others = Array.from({ length: 7 }, () => peer(text));
    await met(8, ...others);
    expect(first.isOpen()).toBe(true);
    expect((await fixture.get("/")).status).toBe(200);
    await first.closed;
    await expectPageGetsIn();
  });

  test("that speaks outlives the silent ones; one that does not read goes before one that is idle", async () => {
    fixture = await serveFixture({ strangers: { most: 3, graceMs: 0 } });
    const idle = peer(asking(""));
    expect(await readUntil(idle, 1)).toBe(1);
    await connected(peer(asking(LARGE_ASSET), false));
    const silent = peer("");
    await met(3, silent);
    expect((await fixture.get("/")).status).toBe(200);
    await silent.closed;
    await left(2);
    const other = peer(asking(""));
    expect(await readUntil(other, 1)).toBe(1);
    await left(3);
    expect((await fixture.get("/")).status).toBe(200);
    await left(2);
    expect([idle.isOpen(), other.isOpen()]).toEqual([true, true]);
  });
});

describe("a crowd without a token", () => {
  test.each([
    ["is silent", ""],
    ["does not read", asking(LARGE_ASSET)],
    ["asks a thousand times at once", asking(LARGE_ASSET).repeat(1000)],
    ["dribbles", "GET / HTTP/1.1\r\nX: "],
  ])("that %s is bounded, and keeps no page out", async (_what, text) => {
    fixture = await serveFixture();
    const crowd = Array.from({ length: 2 * MOST_STRANGERS }, () => peer(text, false));
    await expect.poll(() => crowd.filter(({ socket }) => socket.connecting).length).toBe(0);
    await expectPageGetsIn();
    await expect.poll(() => fixture.serving.strangers()).toBeLessThanOrEqual(MOST_STRANGERS);
  });
});

/** They are connected, and the server knows of so many. */
async function met(count: number, ...some: readonly Peer[]): Promise<void> {
  await Promise.all(some.map(connected));
  await left(count);
}

/** Counts answers until there are as many. */
function readUntil({ socket, closed }: Peer, count: number): Promise<number> {
  let text = "";
  return new Promise((resolve) => {
    socket.on("data", (data: Buffer) => {
      text += data.toString("latin1");
      const found = text.split("HTTP/1.1 200").length - 1;
      if (found >= count) resolve(found);
    });
    void closed.then(() => resolve(text.split("HTTP/1.1 200").length - 1));
    socket.resume();
  });
}

function connected({ socket }: Peer): Promise<void> {
  return new Promise((resolve) => {
    if (socket.connecting) socket.once("connect", () => resolve());
    else resolve();
  });
}
