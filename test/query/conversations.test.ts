// Streams cut where a message ends because of what another one of the conversation said.

import { afterEach, beforeEach, expect, test } from "vitest";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { messages, rowsOnce } from "../support/messagesClient.ts";
import { connectPeer, type Peer } from "../support/peer.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";

let f: EngineFixture;
let client: TestClient;
let peer: Peer;
let socket = 0;
beforeEach(async () => {
  f = await engineFixture();
  client = attachClient(f.engine);
  const { id, local } = await f.open(tcpListener(), "listening");
  peer = await connectPeer({ host: "127.0.0.1", port: portOf(local) });
  await expect.poll(() => f.engine.sockets().length).toBe(2);
  socket = Math.max(...f.engine.sockets().map((each) => each.id));
  expect(socket).not.toBe(id);
});
afterEach(async () => {
  client.close();
  await f.close();
});

/** A character for each byte. The peer says it; a read of its own. */
async function hears(text: string): Promise<void> {
  const before = f.info(socket).counters.bytesIn;
  peer.socket.write(Buffer.from(text, "latin1"));
  await expect
    .poll(() => f.info(socket).counters.bytesIn, { interval: 1 })
    .toBe(before + text.length);
}

async function says(text: string): Promise<void> {
  const before = f.info(socket).counters.bytesOut;
  f.engine.send(socket, Buffer.from(text, "latin1"));
  await expect
    .poll(() => f.info(socket).counters.bytesOut, { interval: 1 })
    .toBe(before + text.length);
}

const UPGRADE =
  "GET /chat HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";
const SWITCHING = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n";

async function frames(count: number, query = messages("protocol")) {
  const rows = await rowsOnce(client, query, count);
  return rows.map((row) => [row.direction, Buffer.from(row.preview).toString("latin1")]);
}

test.each(["protocol", "protocol:http"])(
  "%s: after 101 both directions are WebSocket",
  async (by) => {
    await hears(UPGRADE);
    await says(`${SWITCHING}\x81\x03one`);
    await says("\x81\x03two\x81\x05th");
    // Masked with zeros, so that it can be read here.
    await hears("\x81\x82\0\0\0\0hi\x88\x80\0\0\0\0");
    await says("ree");
    expect(await frames(7, messages(by))).toEqual([
      ["in", UPGRADE.slice(0, 96)],
      ["out", SWITCHING],
      ["out", "\x81\x03one"],
      ["out", "\x81\x03two"],
      ["in", "\x81\x82\0\0\0\0hi"],
      ["in", "\x88\x80\0\0\0\0"],
      ["out", "\x81\x05three"],
    ]);
  },
);

test("an answer to HEAD ends with its headers", async () => {
  const answer = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n";
  await hears("HEAD /a HTTP/1.1\r\n\r\nGET /a HTTP/1.1\r\n\r\n");
  await says(`${answer}${answer}hello`);
  expect((await frames(4)).slice(2)).toEqual([
    ["out", answer],
    ["out", `${answer}hello`],
  ]);
});

test("a tunnel is cut as what is spoken in it", async () => {
  await hears("CONNECT a:1883 HTTP/1.1\r\nHost: a:1883\r\n\r\n");
  await says("HTTP/1.1 200 Connection established\r\n\r\n");
  const connect = "\x10\x0d\0\x04MQTT\x04\x02\0\x3c\0\x01a";
  await hears(`${connect}\xc0\0`);
  await says("\x20\x02\0\0\xd0\0");
  expect((await frames(6)).slice(2)).toEqual([
    ["in", connect],
    ["in", "\xc0\0"],
    ["out", "\x20\x02\0\0"],
    ["out", "\xd0\0"],
  ]);
});

test("an upgrade to what nobody here knows is shown as read", async () => {
  await hears("GET / HTTP/1.1\r\nUpgrade: odd/1\r\n\r\n");
  await says("HTTP/1.1 101 Switching Protocols\r\nUpgrade: odd/1\r\n\r\n");
  await says("\x00\x01\xff\xfe");
  expect((await frames(3)).at(-1)).toEqual(["out", "\x00\x01\xff\xfe"]);
});
