// What a conversation had said before some bytes of it, asked of an engine that talked with a WebSocket server, over TLS, and
// with several peers of a UDP socket.

import { once } from "node:events";
import * as net from "node:net";
import * as tls from "node:tls";
import { createSocket } from "node:dgram";
import { describe, expect, test } from "vitest";
import { WebSocketServer, type WebSocket } from "ws";
import { BEGINNING } from "../../../shared/decode/Conversation.ts";
import { decodeAs } from "../../../shared/decode/registry.ts";
import { tcpListener, udpSocket } from "../../../shared/model/openSpecs.ts";
import type { Row } from "../../../shared/model/rows.ts";
import { portOf } from "../../support/engineFixture.ts";
import { patientServer } from "../../support/patientServer.ts";
import { worded } from "../../shared/decode/worded.ts";
import {
  client,
  connect,
  decodeRow,
  decodeRows,
  endings,
  f,
  listening,
  messagesOf,
  say,
} from "./talkingEngine.ts";

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
