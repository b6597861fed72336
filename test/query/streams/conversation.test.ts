// What a conversation had said before some bytes of it, asked of an engine that talked with real programs.

import { writeFile } from "node:fs/promises";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import * as net from "node:net";
import * as tls from "node:tls";
import { createSocket } from "node:dgram";
import * as zlib from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocketServer, type WebSocket } from "ws";
import { BEGINNING, type KnownBefore } from "../../../shared/decode/Conversation.ts";
import { decodeAs, recognise } from "../../../shared/decode/registry.ts";
import { tcpConnection, tcpListener, udpSocket } from "../../../shared/model/openSpecs.ts";
import type { Row } from "../../../shared/model/rows.ts";
import { createUnpack, MAX_UNPACKED } from "../../../shared/unpack/createUnpack.ts";
import { EVERY_CODING } from "../../../shared/unpack/everyCoding.ts";
import { engineFixture, portOf, type EngineFixture } from "../../support/engineFixture.ts";
import { halfAnswer } from "../../support/halfAnswer.ts";
import { allRows, messages } from "../../support/messagesClient.ts";
import { patientServer } from "../../support/patientServer.ts";
import { startProgram } from "../../support/program.ts";
import { tempFolder } from "../../support/tempFolder.ts";
import { attachClient, type TestClient } from "../../support/testClient.ts";
import { describeWith } from "../../support/tools.ts";
import { worded, type Worded } from "../../shared/decode/worded.ts";

let f: EngineFixture;
let client: TestClient;
let endings: (() => Promise<unknown> | void)[] = [];
beforeEach(async () => {
  f = await engineFixture();
  client = attachClient(f.engine);
  endings = [];
});
afterEach(async () => {
  client.close();
  for (const end of endings) await end();
  await f.close();
});

const unpack = createUnpack(MAX_UNPACKED, EVERY_CODING);

async function connect(port: number): Promise<number> {
  const to = { host: "127.0.0.1", port };
  return (await f.open(tcpConnection({ to }), "connected")).id;
}

async function say(socket: number, bytes: string | Uint8Array): Promise<void> {
  const before = f.info(socket).counters.bytesOut;
  f.engine.send(socket, Buffer.from(bytes));
  await expect
    .poll(() => f.info(socket).counters.bytesOut, { interval: 2 })
    .toBe(before + Buffer.byteLength(bytes));
}

/** Waits until so many messages of one direction were cut. */
async function messagesOf(direction: "in" | "out", count: number): Promise<Row[]> {
  const query = messages("protocol", { filter: `dir == "${direction}"` });
  await expect
    .poll(async () => (await allRows(client, query)).length)
    .toBeGreaterThanOrEqual(count);
  return allRows(client, query);
}

async function knownAt(rows: readonly Row[], protocol: string | null = null) {
  return client.call("conversation", {
    socket: rows[0]?.socket ?? 0,
    peer: null,
    protocol,
    places: rows.map(({ direction, at }) => ({ kind: "byte", direction: direction ?? "in", at })),
  });
}

async function decodeRow(row: Row, known: KnownBefore): Promise<Worded> {
  const { socket, direction, at, result } = row;
  const way = direction ?? "in";
  const input = { socket, peer: null, direction: way, from: at, count: result };
  const { bytes } = await client.call("stream", input);
  const context = {
    transport: "tcp",
    direction: way,
    localPort: null,
    remotePort: null,
    conversation: known.conversation,
  } as const;
  const decoder = recognise({ bytes, context });
  if (decoder === null) throw new Error("not recognised");
  return worded(decodeAs(decoder.name, { bytes, context, unpack }));
}

async function decodeRows(rows: readonly Row[]): Promise<Worded[]> {
  const known = await knownAt(rows);
  expect(known).toHaveLength(rows.length);
  return Promise.all(rows.map((row, i) => decodeRow(row, known[i] as KnownBefore)));
}

async function listening(server: net.Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  endings.push(() => new Promise((resolve) => server.close(resolve)));
  return (server.address() as AddressInfo).port;
}

describe("Node's HTTP server", () => {
  const body = JSON.stringify(Array.from({ length: 300 }, (_, id) => ({ id, name: `user ${id}` })));
  const packed: Record<string, Buffer> = {
    gzip: zlib.gzipSync(body),
    deflate: zlib.deflateSync(body),
    br: zlib.brotliCompressSync(body),
    ...("zstdCompressSync" in zlib ? { zstd: zlib.zstdCompressSync(body) } : {}),
  };

  test("HEAD, GET with every coding, chunked and not", async () => {
    const server = patientServer((request, response) => {
      const [, coding = "", chunked = ""] = (request.url ?? "").split("/");
      const bytes = packed[coding] ?? Buffer.from(body);
      response.setHeader("Content-Encoding", coding);
      if (chunked === "") response.setHeader("Content-Length", bytes.length);
      response.write(bytes.subarray(0, 100));
      response.end(bytes.subarray(100));
    });
    const socket = await connect(await listening(server));
    const ask = (method: string, path: string) =>
      `${method} ${path} HTTP/1.1\r\nHost: a.test\r\n\r\n`;
    const codings = Object.keys(packed);
    const asked = [
      ...codings.map((coding) => ask("HEAD", `/${coding}`)),
      ...codings.flatMap((coding) => [ask("GET", `/${coding}`), ask("GET", `/${coding}/chunked`)]),
    ];
    // All at once: answers come in the order of their requests.
    await say(socket, asked.join(""));
    const rows = await messagesOf("in", asked.length);
    const decoded = await decodeRows(rows);
    expect(decoded.map(({ state, guesses }) => [state, guesses])).toEqual(
      asked.map(() => ["whole", []]),
    );
    expect(decoded.map(({ summary }) => summary.replace(/^.* answers /, ""))).toEqual(
      asked.map((text) => text.slice(0, text.indexOf(" HTTP"))),
    );
    for (const { unpacked } of decoded.slice(codings.length)) {
      expect(unpacked).toHaveLength(1);
      expect(unpacked[0]?.problem).toBeNull();
      expect(Buffer.from(unpacked[0]?.bytes ?? []).toString()).toBe(body);
    }
  });

  test("of a long conversation what came last is known, and that the middle is not", async () => {
    const server = patientServer((request, response) => {
      response.end(request.url === "/long" ? Buffer.alloc(5_000_000, "x") : "ok");
    });
    const socket = await connect(await listening(server));
    const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: a.test\r\n\r\n`;
    await say(socket, get("/long"));
    await messagesOf("in", 1);
    for (let i = 0; i < 3; i++) {
      await say(socket, get(`/${i}`));
      await messagesOf("in", 2 + i);
    }
    const rows = await messagesOf("in", 4);
    const [, ...last] = rows;
    const decoded = await decodeRows(last);
    expect(decoded.map(({ summary }) => summary)).toEqual([
      "HTTP/1.1 200 OK, answers GET /0",
      "HTTP/1.1 200 OK, answers GET /1",
      "HTTP/1.1 200 OK, answers GET /2",
    ]);
    const [known] = await knownAt(last.slice(-1));
    expect(known?.conversation.complete).toBe(false);
  });

  test("what nobody recognises, and text, does not go on: each read is read by itself", async () => {
    const peers: net.Socket[] = [];
    const server = net.createServer((peer) => void peers.push(peer));
    endings.unshift(() => peers.forEach((peer) => peer.destroy()));
    for (const [first, second] of [
      ["hello", "you"],
      ["one\ntw", "o\n"],
    ] as const) {
      const port = server.listening
        ? (server.address() as AddressInfo).port
        : await listening(server);
      const socket = await connect(port);
      await say(socket, first);
      await say(socket, second);
      const sent = f.seen.findLast(({ event }) => event.call === "send");
      const asked = { socket, peer: null, protocol: null };
      const [known] = await client.call("conversation", {
        ...asked,
        places: [{ kind: "event", seq: sent?.event.seq ?? 0 }],
      });
      expect(known?.goesOn).toBeNull();
    }
  });

  test("a read in the middle of a message is known to be one", async () => {
    const { server, waiting } = halfAnswer();
    const socket = await connect(await listening(server));
    await say(socket, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    await expect.poll(() => f.bytes(socket, "recv").toString()).toContain("hello");
    waiting[0]?.();
    await expect.poll(() => f.bytes(socket, "recv").toString()).toContain("world");
    const last = f.seen.findLast(({ event }) => event.call === "recv");
    const before = f.bytes(socket, "recv").length - (last?.payload?.length ?? 0);
    const [known] = await client.call("conversation", {
      socket,
      peer: null,
      protocol: null,
      places: [{ kind: "event", seq: last?.event.seq ?? 0 }],
    });
    expect(known?.goesOn).toEqual({ protocol: "http", bytes: before });
    expect(known?.conversation.spoken).toBe("http");
  });
});

describe("a WebSocket server with permessage-deflate", () => {
  test.each([false, true])("its messages are unpacked (no context takeover: %s)", async (fresh) => {
    const sockets: WebSocket[] = [];
    const server = patientServer();
    const ws = new WebSocketServer({
      server,
      perMessageDeflate: { threshold: 0, serverNoContextTakeover: fresh },
    });
    ws.on("connection", (socket) => sockets.push(socket));
    const port = await listening(server);
    endings.unshift(() => sockets.forEach((socket) => socket.terminate()));
    const socket = await connect(port);
    await say(
      socket,
      "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n" +
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n",
    );
    await expect.poll(() => sockets.length).toBe(1);
    const [peer] = sockets;
    const said = Array.from({ length: 20 }, (_, i) => `message ${i}: the same words again`);
    for (const text of said) peer?.send(text);
    // In fragments.
    peer?.send("the same words ", { fin: false });
    peer?.send("in two parts", { fin: true });
    const rows = await messagesOf("in", said.length + 3);
    const decoded = await decodeRows(rows.slice(1));
    const texts = decoded.map(({ unpacked }) => Buffer.from(unpacked[0]?.bytes ?? []).toString());
    expect(texts).toEqual([...said, "", "the same words in two parts"]);
    expect(decoded.flatMap(({ guesses }) => guesses)).toEqual([]);
    // Asked about alone, one in the middle is the same.
    const [alone] = await decodeRows(rows.slice(12, 13));
    expect(alone?.summary).toContain("message 11: the same words again");
    // Without what came before there is nothing to go back to.
    const lost = await decodeRow(rows[12] as Row, {
      conversation: { complete: false, spoken: "websocket", switches: 1 },
      goesOn: null,
    });
    if (!fresh) expect(lost.unpacked[0]?.problem).toContain("which are not known");
  });
});

describe("TLS 1.2 between Node's own ends, passed on by hand", () => {
  test("after ChangeCipherSpec the handshake is said to be encrypted", async () => {
    const psk = Buffer.alloc(16, 1);
    const options = { ciphers: "PSK-AES128-GCM-SHA256", maxVersion: "TLSv1.2" } as const;
    const server = tls.createServer({ ...options, pskCallback: () => psk });
    const port = await listening(server);
    const { local } = await f.open(tcpListener(), "listening");
    const beyond = net.connect(port, "127.0.0.1");
    endings.unshift(() => void beyond.destroy());
    f.engine.onEvent((event, payload) => {
      if (event.call === "recv" && payload !== null) beyond.write(Uint8Array.from(payload));
    });
    beyond.on("data", (bytes) => f.engine.send(2, bytes));
    const client = tls.connect({
      ...options,
      port: portOf(local),
      host: "127.0.0.1",
      pskCallback: () => ({ psk, identity: "a" }),
      checkServerIdentity: () => undefined,
    });
    endings.unshift(() => void client.destroy());
    await once(client, "secureConnect");
    const kinds = async (direction: "in" | "out", count: number) =>
      (await decodeRows(await messagesOf(direction, count))).map(({ summary, guesses }) => [
        summary.split(",")[0],
        guesses,
      ]);
    expect((await kinds("in", 4)).slice(-2)).toEqual([
      ["Change cipher spec", []],
      ["Encrypted handshake message", []],
    ]);
    expect((await kinds("out", 4)).slice(-2)).toEqual([
      ["Change cipher spec", []],
      ["Encrypted handshake message", []],
    ]);
  });
});

describe("datagrams of several peers", () => {
  test("an answer is of the question that its own peer asked", async () => {
    const { id, local } = await f.open(udpSocket(), "bound");
    const query = (name: string) =>
      Buffer.concat([
        Buffer.from("123401000001000000000000", "hex"),
        Buffer.from([name.length]),
        Buffer.from(name),
        Buffer.from("0000010001", "hex"),
      ]);
    const peers = [];
    for (const name of ["first", "second"]) {
      const peer = createSocket("udp4");
      endings.push(() => void peer.close());
      peer.bind(0, "127.0.0.1");
      await once(peer, "listening");
      peer.send(query(name), portOf(local), "127.0.0.1");
      await expect.poll(() => f.info(id).counters.receives).toBe(peers.length + 1);
      peers.push(peer);
    }
    const refused = Buffer.from("123481850000000000000000", "hex");
    for (const peer of peers) {
      const to = { host: "127.0.0.1", port: peer.address().port };
      await client.call("send", { socket: id, data: refused, to });
    }
    await expect.poll(() => f.info(id).counters.sends).toBe(2);
    const answers = f.seen.filter(({ event }) => event.call === "send");
    const known = await client.call("conversation", {
      socket: id,
      peer: null,
      protocol: null,
      places: answers.map(({ event }) => ({ kind: "event", seq: event.seq })),
    });
    const summaries = answers.map(({ payload }, i) => {
      const conversation = known[i]?.conversation ?? BEGINNING;
      const context = {
        transport: "udp",
        direction: "out",
        localPort: null,
        remotePort: null,
        conversation,
      } as const;
      return worded(decodeAs("dns", { bytes: payload ?? new Uint8Array(), context })).summary;
    });
    expect(summaries).toEqual(["response first A: REFUSED", "response second A: REFUSED"]);
  });
});

describeWith("mosquitto_pub", "mosquitto_pub", () => {
  test.each([
    ["mqttv311", "00 00 00 2a"],
    ["mqttv5", "00 00 00 2a"],
  ])("%s: its CONNECT says how its PUBLISH is read", async (version, payload) => {
    const { local } = await f.open(tcpListener(), "listening");
    const five = version === "mqttv5";
    const pub = startProgram("mosquitto_pub", [
      ...["-h", "127.0.0.1", "-p", String(portOf(local)), "-V", version, "-q", "1"],
      ...["-t", "sensor/b", "-f", await payloadFile(payload)],
    ]);
    endings.push(() => pub.stop());
    await expect.poll(() => f.engine.sockets().length).toBe(2);
    await f.event(2, "recv");
    await say(2, Buffer.from(five ? "2003000000" : "20020000", "hex"));
    const rows = await messagesOf("in", 2);
    const [, publish] = await decodeRows(rows);
    expect(publish?.summary).toBe(`PUBLISH sensor/b id 1: ${payload}`);
    expect(publish?.guesses).toEqual([]);
  });

  async function payloadFile(hex: string): Promise<string> {
    const folder = await tempFolder();
    endings.push(() => folder.remove());
    const file = `${folder.path}/payload`;
    await writeFile(file, Buffer.from(hex.replaceAll(" ", ""), "hex"));
    return file;
  }
});

describeWith("redis-server", "redis-server", () => {
  test("after HELLO 3 replies know their commands, pushes none", async () => {
    const folder = await tempFolder();
    endings.push(() => folder.remove());
    const port = await freePort();
    const redis = startProgram("redis-server", [
      ...["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder.path],
    ]);
    endings.push(() => redis.stop());
    await redis.line("stdout", /Ready to accept connections/);
    const socket = await connect(port);
    const commands = (...lines: string[]) =>
      lines
        .map((line) => line.split(" "))
        .map(
          (words) => `*${words.length}\r\n${words.map((w) => `$${w.length}\r\n${w}\r\n`).join("")}`,
        )
        .join("");
    await say(
      socket,
      commands("HELLO 3", "CLIENT TRACKING ON", "SET a 1", "GET a", "HGETALL none"),
    );
    const rows = await messagesOf("in", 5);
    await say(socket, commands("SUBSCRIBE news", "PUBLISH news hi", "GET none"));
    const all = await messagesOf("in", rows.length + 4);
    const decoded = await decodeRows(all);
    const answered = decoded.map(({ summary }) => / answers (.*)$/.exec(summary)?.[1] ?? null);
    expect(answered.filter((command) => command !== null)).toEqual([
      "HELLO 3",
      "CLIENT TRACKING ON",
      "SET a 1",
      "GET a",
      "HGETALL none",
      "PUBLISH news hi",
      "GET none",
    ]);
    expect(decoded.at(-1)?.summary).toBe("null, answers GET none");
    expect(decoded.at(-1)?.after.resp?.version).toBe(3);
  });
});

async function freePort(): Promise<number> {
  const server = net.createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
