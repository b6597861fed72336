// Made messages as tshark has them.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { joinBytes } from "../../../../shared/format/joinBytes.ts";
import type { Maker } from "../../../../shared/talk/make/Maker.ts";
import { describeWith } from "../../../support/tools.ts";
import { bytesOf, maker } from "./makeForms.ts";

/** What tshark says of each message; those of one protocol in a conversation of their own. */
function dissected(messages: readonly (readonly [name: string, bytes: Uint8Array])[]): string[] {
  const packets = messages.map(([name, bytes], at) =>
    packetOf(bytes, at, maker(name).goesTo, name === "dns" && bytes[0] === 0),
  );
  const folder = mkdtempSync(join(tmpdir(), "portscope-make-"));
  try {
    const file = join(folder, "made.pcap");
    // pcap 2.4 of raw IP.
    const head = Buffer.from("d4c3b2a1020004000000000000000000ffff000065000000", "hex");
    writeFileSync(file, joinBytes([head, ...packets]));
    const text = execFileSync(
      "tshark",
      [
        "-r",
        file,
        "-T",
        "fields",
        "-e",
        "_ws.col.Protocol",
        "-e",
        "_ws.col.Info",
        "-e",
        "_ws.expert.message",
      ],
      { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
    );
    return text
      .trimEnd()
      .split("\n")
      .map((line) => line.trimEnd());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function packetOf(
  bytes: Uint8Array,
  at: number,
  { transport, port }: Maker["goesTo"],
  overTcp: boolean,
): Uint8Array {
  const tcp = transport === "tcp" || overTcp;
  const head = Buffer.alloc(tcp ? 40 : 28);
  head.writeUInt16BE(0x4500);
  head.writeUInt16BE(head.length + bytes.length, 2);
  head.writeUInt16BE(tcp ? 0x4006 : 0x4011, 8);
  head.set([10, 0, 0, 1, 10, 0, 0, 2], 12);
  head.writeUInt16BE(40_000 + at, 20);
  head.writeUInt16BE(port, 22);
  if (tcp) {
    head.writeUInt32BE(1, 24);
    head.set([0x50, 0x18, 0xff, 0xff], 32);
  } else head.writeUInt16BE(8 + bytes.length, 24);
  const record = Buffer.alloc(16);
  record.writeUInt32LE(head.length + bytes.length, 8);
  record.writeUInt32LE(head.length + bytes.length, 12);
  return joinBytes([record, head, bytes]);
}

describeWith("tshark", "as tshark has them", () => {
  test("each is what it says, and nothing in it is wrong", () => {
    const id = { id: "4660" };
    const lines = dissected([
      [
        "http",
        bytesOf("http", { method: "POST", target: "/a?b=c", body: "x=1", header: "X-A: b" }),
      ],
      ["http", bytesOf("http", { body: "x=1", framing: "chunked", method: "PUT" })],
      ["dns", bytesOf("dns", { ...id, name: "www.example.com", type: "AAAA" })],
      ["dns", bytesOf("dns", { ...id, type: "MX", edns: "yes", dnssec: "yes" })],
      ["dns", bytesOf("dns", { ...id, over: "tcp", type: "65" })],
      [
        "mqtt",
        bytesOf("mqtt", {
          user: "ann",
          password: "x",
          "will-topic": "w",
          "will-payload": "gone",
          "will-qos": "1",
        }),
      ],
      ["mqtt", bytesOf("mqtt", { "protocol-version": "5", user: "ann" })],
      [
        "mqtt",
        bytesOf("mqtt", {
          packet: "PUBLISH",
          topic: "a/b",
          payload: "21.5",
          qos: "1",
          retain: "yes",
        }),
      ],
      [
        "mqtt",
        bytesOf("mqtt", { packet: "SUBSCRIBE", filter: "a/#\nb/+", qos: "2", "packet-id": "7" }),
      ],
      ["mqtt", bytesOf("mqtt", { packet: "PINGREQ" })],
      ["modbus", bytesOf("modbus", { address: "107", quantity: "3" })],
      [
        "modbus",
        bytesOf("modbus", {
          function: "write-multiple-coils",
          address: "19",
          value: "1 0 1 1 0 0 1 1 1 0",
        }),
      ],
      [
        "modbus",
        bytesOf("modbus", {
          function: "read-write-multiple-registers",
          address: "3",
          quantity: "6",
          "write-address": "14",
          value: "255 255 255",
        }),
      ],
      ["resp", bytesOf("resp", { command: "SET key 'a value'" })],
      ["stun", bytesOf("stun", { software: "portscope", change: "both", fingerprint: "yes" })],
      ["ntp", bytesOf("ntp")],
      ["websocket", bytesOf("websocket", { kind: "open", protocol: "chat" })],
    ]);
    expect(lines).toMatchInlineSnapshot(`
      [
        "HTTP	POST /a?b=c HTTP/1.1 	POST /a?b=c HTTP/1.1\\r\\n",
        "HTTP	PUT / HTTP/1.1 	PUT / HTTP/1.1\\r\\n",
        "DNS	Standard query 0x1234 AAAA www.example.com",
        "DNS	Standard query 0x1234 MX example.com OPT",
        "DNS	Standard query 0x1234 HTTPS example.com",
        "MQTT	Connect Command",
        "MQTT	Connect Command",
        "MQTT	Publish Message (id=1) [a/b]	Unknown version (missing the CONNECT packet?)",
        "MQTT	Subscribe Request (id=7) [a/#] [b/+]	Unknown version (missing the CONNECT packet?)",
        "MQTT	Ping Request	Unknown version (missing the CONNECT packet?)",
        "Modbus/TCP	   Query: Trans:     1; Unit:   1, Func:   3: Read Holding Registers",
        "Modbus/TCP	   Query: Trans:     1; Unit:   1, Func:  15: Write Multiple Coils",
        "Modbus/TCP	   Query: Trans:     1; Unit:   1, Func:  23: Read Write Register",
        "RESP	Request: SET key a value",
        "STUN	Binding Request",
        "NTP	NTP Version 4, client",
        "HTTP	GET / HTTP/1.1 	GET / HTTP/1.1\\r\\n",
      ]
    `);
  });
});
