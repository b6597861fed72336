// What a conversation had said before some bytes of it, asked of an engine that talked with Node's HTTP server.

import type { AddressInfo } from "node:net";
import * as net from "node:net";
import * as zlib from "node:zlib";
import { describe, expect, test } from "vitest";
import { halfAnswer } from "../../support/halfAnswer.ts";
import { patientServer } from "../../support/patientServer.ts";
import {
  client,
  connect,
  decodeRows,
  endings,
  f,
  knownAt,
  listening,
  messagesOf,
  say,
} from "./talkingEngine.ts";

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
