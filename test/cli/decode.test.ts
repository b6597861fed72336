// `portscope read --frame protocol` and `--decode`: messages as their conversation says.

import * as zlib from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer } from "../support/peer.ts";
import { startPortscope } from "../support/program.ts";

let f: EngineFixture;
beforeEach(async () => {
  f = await engineFixture();
});
afterEach(() => f.close());

async function read(...args: string[]): Promise<string> {
  const program = startPortscope(["read", f.file, ...args]);
  expect(await program.exit).toBe(0);
  return program.output("stdout");
}

/** A client asks, our listener answers; a character for each byte. */
async function record(turns: readonly (readonly ["hears" | "says", string])[]): Promise<void> {
  const { local } = await f.open(tcpListener(), "listening");
  const peer = await connectPeer({ host: "127.0.0.1", port: portOf(local) });
  await expect.poll(() => f.engine.sockets().length).toBe(2);
  for (const [turn, text] of turns) {
    const counter = turn === "hears" ? "bytesIn" : "bytesOut";
    const before = f.info(2).counters[counter];
    const bytes = Buffer.from(text, "latin1");
    if (turn === "hears") peer.socket.write(bytes);
    else f.engine.send(2, bytes);
    await expect
      .poll(() => f.info(2).counters[counter], { interval: 2 })
      .toBe(before + text.length);
  }
  await f.engine.close();
}

const UPGRADE = "GET /chat HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n\r\n";
const SWITCHING = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n";

test("after an upgrade the frames are messages, also over the borders of reads", async () => {
  await record([
    ["hears", UPGRADE],
    ["says", SWITCHING],
    ["says", "\x81\x03one\x81\x03two\x81\x05th"],
    ["says", "ree"],
  ]);
  const lines = (await read("--frame", "protocol", "--format", "json")).trimEnd().split("\n");
  const messages = lines
    .map((line) => JSON.parse(line) as { readonly call?: string; readonly data?: string })
    .filter(({ call }) => call === "send")
    .map(({ data = "" }) => Buffer.from(data, "base64").toString("latin1"));
  expect(messages).toEqual([SWITCHING, "\x81\x03one", "\x81\x03two", "\x81\x05three"]);
  const decoded = await read("--decode", "--filter", "dir == out");
  expect(decoded.match(/WebSocket: .*/g)).toEqual([
    "WebSocket: text: one",
    "WebSocket: text: two",
    "WebSocket: text: three",
  ]);
  // What a filter leaves out was heard all the same.
  expect(decoded).toContain("HTTP/1.1 101 Switching Protocols, answers GET /chat");
});

test("a body that is not packed is printed where it is text", async () => {
  const answer = (head: string, body: string) => `HTTP/1.1 200 OK\r\n${head}\r\n\r\n${body}`;
  const get = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n";
  await record([
    ["hears", get],
    ["says", answer("Content-Length: 16", '{"a": "\x1b[2J b"}\n')],
    ["hears", get],
    ["says", answer("Transfer-Encoding: chunked", "3\r\none\r\n4\r\n two\r\n0\r\n\r\n")],
    ["hears", get],
    ["says", answer("Content-Length: 4", "\0\x01\x02\x03")],
  ]);
  const text = await read("--decode", "--filter", "dir == out");
  const head = String.raw`#2 send .*: HTTP/1\.1 200 OK, answers GET /a\n`;
  expect(text).toMatch(
    new RegExp(
      `^${head}  Body: 16 bytes\n\\{"a": "␛\\[2J b"\\}\n${head}  Body: 7 bytes\none two\n${head}  Body: 4 bytes\n  … 4 more bytes \\(`,
    ),
  );
  // A dump has it already.
  expect(await read("--decode", "--format", "hex")).not.toContain("Body:");
});

test("bodies are unpacked, bombs are cut", async () => {
  const answer = (body: Buffer) =>
    `HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n${body.toString("latin1")}`;
  const get = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n";
  await record([
    ["hears", get],
    ["says", answer(zlib.gzipSync("unpacked words\x1b[2J"))],
    ["hears", get],
    ["says", answer(zlib.gzipSync(Buffer.alloc(4_000_000)))],
  ]);
  const text = await read("--decode");
  expect(text).toMatch(/Body, unpacked \(gzip\): \d+ → 18 bytes\nunpacked words␛\[2J\n/);
  expect(text).toMatch(/… 1.044.464 more bytes/);
  expect(text).toMatch(/It unpacks to more than 1\.05.MB; the rest was not unpacked\./);
  const [, first = ""] = (await read("--decode", "--format", "json")).split("\n");
  const { decoded } = JSON.parse(first) as {
    decoded: { protocol: string; unpacked: { coding: string; data: string }[] };
  };
  expect(decoded.protocol).toBe("http");
  expect(decoded.unpacked[0]?.coding).toBe("gzip");
  expect(Buffer.from(decoded.unpacked[0]?.data ?? "", "base64").toString()).toContain("unpacked");
});
