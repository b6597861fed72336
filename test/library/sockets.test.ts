// The engine as a library, as a test of somebody's own uses it: what it opens, sends and receives, over real sockets.

import { readFile } from "node:fs/promises";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { createEngine, type Engine, type EngineOptions } from "../../library/index.ts";
import { tempFolder } from "../support/tempFolder.ts";

/** A machine whose cores are busy is several times as slow: what comes is waited for. */
const PATIENCE = { timeout: 100_000 };

async function engineOf(options: EngineOptions = {}): Promise<Engine> {
  const engine = await createEngine({ ...PATIENCE, ...options });
  onTestFinished(async () => void (await engine.close()));
  return engine;
}

/** A client that is no part of the engine. */
async function stranger(port: number): Promise<Socket> {
  const socket = connect(port, "127.0.0.1").on("error", () => {});
  onTestFinished(() => void socket.destroy());
  await once(socket, "connect");
  return socket;
}

describe("a server", () => {
  test("gives each connection once, takes what comes in pieces, answers, and sees the end", async () => {
    const engine = await engineOf();
    const server = await engine.listen("tcp", { port: 0 });
    expect(server.address).toEqual({ host: "127.0.0.1", port: server.port });
    const client = await stranger(server.port);
    const connection = await server.accepted();
    const answer = once(client, "data");

    client.write("PI");
    const received = connection.received("PING\r\n");
    client.write("NG\r\n안녕 12 tail");
    expect(Buffer.from(await received).toString()).toBe("PING\r\n");
    const found = await connection.received(/안녕 (\d+) /);
    expect(found[1]).toBe("12");
    expect(Buffer.from(await connection.received(4)).toString()).toBe("tail");
    expect(connection.unread).toBe(0);

    await connection.send("PONG\r\n");
    expect(String((await answer)[0])).toBe("PONG\r\n");
    client.end("bye");
    expect(Buffer.from(await connection.rest()).toString()).toBe("bye");
    connection.end();
    expect(await connection.closed()).toEqual({ cause: "peer", reset: false, failure: null });
    expect(connection.isOpen).toBe(false);
    expect(connection.events().map(({ call }) => call)).toContain("recv");
  });

  test("hands over what is taken at once in the order in which it was asked for", async () => {
    const engine = await engineOf();
    const server = await engine.listen("tcp");
    const client = await engine.connect("tcp", { port: server.port });
    const connection = await server.accepted();
    const both = Promise.all([connection.received(3), connection.received("def")]);
    await client.send("abcdef");
    expect((await both).map((bytes) => Buffer.from(bytes).toString())).toEqual(["abc", "def"]);
    await client.reset();
    expect((await connection.closed()).reset).toBe(true);
  });

  test("speaks over a Unix socket, too, and echoes where told", async () => {
    const { path, remove } = await tempFolder();
    onTestFinished(remove);
    const engine = await engineOf();
    await engine.listen("unix", { path: join(path, "s"), echo: true });
    const client = await engine.connect("unix", { path: join(path, "s") });
    await client.send(Uint8Array.of(1, 2, 255));
    expect([...(await client.received(3))]).toEqual([1, 2, 255]);
  });
});

describe("datagrams", () => {
  test("are taken one by one, and go to whoever sent one", async () => {
    const engine = await engineOf();
    const ours = await engine.bind("udp");
    const theirs = createSocket("udp4");
    onTestFinished(() => void theirs.close());
    theirs.bind(0, "127.0.0.1");
    await once(theirs, "listening");
    theirs.send("one", ours.port, "127.0.0.1");
    const { from } = await ours.received("one");
    const answer = once(theirs, "message");
    await ours.send("two", from ?? undefined);
    expect(String((await answer)[0])).toBe("two");

    const fixed = await engine.bind("udp", { to: { host: "127.0.0.1", port: ours.port } });
    await fixed.send("three");
    expect(Buffer.from((await ours.received()).data).toString()).toBe("three");
  });

  test.runIf(process.platform !== "win32")("go over Unix sockets", async () => {
    const { path, remove } = await tempFolder();
    onTestFinished(remove);
    const engine = await engineOf();
    const server = await engine.bind("unix-dgram", { path: join(path, "s") });
    const client = await engine.bind("unix-dgram", {
      path: join(path, "c"),
      to: join(path, "s"),
    });
    await client.send("hello");
    expect(await server.received("hello")).toMatchObject({ from: { path: join(path, "c") } });
  });
});

describe("an engine", () => {
  test("waits for events that were or will be, tells each, and records", async () => {
    const { path, remove } = await tempFolder();
    onTestFinished(remove);
    const file = join(path, "r.pcapng");
    const engine = await engineOf({ record: file });
    const told: string[] = [];
    const undo = engine.on(({ sentence }) => told.push(sentence));
    const server = await engine.listen("tcp");
    expect(await engine.event({ call: "listen" })).toMatchObject({ socket: server.id });
    const coming = engine.event(({ call, length }) => call === "recv" && length === 5);
    const client = await engine.connect("tcp", { port: server.port });
    await client.send("12345");
    expect(Buffer.from((await coming).data ?? []).toString()).toBe("12345");
    undo();
    expect(told).toContainEqual(expect.stringMatching(/^accept 127\.0\.0\.1:\d+ as #3$/));
    const summary = await engine.close();
    expect(summary).toMatchObject({
      bytesIn: 5,
      bytesOut: 5,
      recording: { file, lostEvents: 0, failure: null },
    });
    expect((await readFile(file)).length).toBe(summary.recording?.bytes);
    expect(await engine.close()).toBe(summary);
  });

  test("reads nothing more from peers when 64 MiB wait that nobody takes, and goes on once they are taken", async () => {
    const engine = await engineOf();
    const server = await engine.listen("tcp");
    const client = await stranger(server.port);
    const connection = await server.accepted();
    const most = 64 * 1024 * 1024;
    client.write(Buffer.alloc(most + 32 * 1024 * 1024));
    await engine.event(() => connection.unread >= most);
    await expect(connection.received("x")).rejects.toThrow(/Nothing more is read: 67.1\s?MB/);
    await connection.received(most);
    await connection.received(32 * 1024 * 1024);
    expect(connection.unread).toBe(0);
  });

  test("closes what it opened when its scope ends", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    await once(server, "listening");
    const { port } = server.address() as { readonly port: number };
    const accepted = once(server, "connection");
    {
      await using engine = await createEngine(PATIENCE);
      await using connection = await engine.connect("tcp", { port });
      expect(connection.isOpen).toBe(true);
    }
    const [socket] = (await accepted) as [Socket];
    socket.resume();
    await once(socket, "close");
    expect(socket.bytesRead).toBe(0);
  });
});
