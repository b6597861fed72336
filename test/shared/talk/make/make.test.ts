// Messages made of forms: what was built is decoded to the same fields again, and what was decoded is built to the same bytes.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeAs, type DecoderName } from "../../../../shared/decode/registry.ts";
import { toHex } from "../../../../shared/format/hex.ts";
import { joinBytes } from "../../../../shared/format/joinBytes.ts";
import type { Maker, MakeValues } from "../../../../shared/talk/make/Maker.ts";
import { initialValues, isAsked, makeMessage } from "../../../../shared/talk/make/makeMessage.ts";
import { makerNamed, MAKERS } from "../../../../shared/talk/make/makers.ts";
import { readAnyMade, readMade } from "../../../../shared/talk/make/read/readMade.ts";
import { english } from "../../../support/english.ts";
import { describeWith } from "../../../support/tools.ts";
import { SAMPLES } from "../../decode/samples.ts";
import { contextOf } from "../../decode/sample.ts";
import { arbitraryValues } from "./arbitraryValues.ts";

const random = (length: number) => Uint8Array.from({ length }, (_, at) => 0xa0 + at);

function maker(name: string): Maker {
  const found = makerNamed(name);
  if (found === null) throw new Error(`no ${name}`);
  return found;
}

function make(name: string, changes: MakeValues = {}) {
  return makeMessage(maker(name), { ...initialValues(maker(name), random), ...changes });
}

function bytesOf(name: string, changes: MakeValues = {}): Uint8Array {
  const made = make(name, changes);
  if (!made.ok) throw new Error(`${made.field}: ${english(made.problem)}`);
  return made.bytes;
}

function fault(name: string, changes: MakeValues): readonly [string, string] {
  const made = make(name, changes);
  if (made.ok) throw new Error("no fault");
  return [made.field, english(made.problem)];
}

const asked = (of: Maker, values: MakeValues) =>
  Object.fromEntries(
    of.fields.filter((field) => isAsked(field, values)).map(({ key }) => [key, values[key]]),
  );

describe.each(MAKERS.map((each) => [each.name, each] as const))("%s", (name, of) => {
  test("what was built says the same fields again, and is whole for the decoder", () => {
    fc.assert(
      fc.property(arbitraryValues(of), (values) => {
        const made = makeMessage(of, values);
        // A name of labels that are each right may be too long.
        fc.pre(made.ok || made.field === "name");
        if (!made.ok) return;
        const transport = values["over"] === "tcp" ? "tcp" : of.goesTo.transport;
        const decoder = (values["kind"] === "open" ? "http" : name) as DecoderName;
        const context = contextOf({ transport, direction: "out" });
        expect(decodeAs(decoder, { bytes: made.bytes, context }).state).toBe("whole");
        const read = readMade(of, made.bytes);
        expect(asked(of, read ?? {})).toEqual(asked(of, values));
      }),
      { numRuns: 100 },
    );
  });

  test("reads only what it builds to the same bytes, whatever the bytes are", () => {
    const whole = SAMPLES.filter(({ protocol }) => protocol === name).map(({ bytes }) => bytes);
    const mutated = fc
      .tuple(fc.constantFrom(...whole), fc.nat(), fc.integer({ min: 0, max: 255 }))
      .map(([bytes, at, to]) => bytes.map((byte, i) => (i === at % bytes.length ? to : byte)));
    fc.assert(
      fc.property(mutated, (bytes) => {
        const read = readMade(of, bytes);
        if (read === null) return;
        const made = makeMessage(of, read);
        expect(made.ok && toHex(made.bytes)).toBe(toHex(bytes));
      }),
      { numRuns: 100 },
    );
  });
});

test("of the decoders' samples each request that its form can say is read, and built to the same bytes", () => {
  const read = SAMPLES.flatMap(({ name, protocol, bytes, messages }) => {
    const of = makerNamed(protocol);
    return messages === 1 && of !== null && readMade(of, bytes) !== null
      ? [`${protocol}: ${name}`]
      : [];
  });
  expect(read).toMatchInlineSnapshot(`
    [
      "http: SSDP",
      "mqtt: CONNECT 3.1.1",
      "mqtt: PUBLISH 3.1.1",
      "mqtt: PUBLISH 5",
      "mqtt: SUBSCRIBE 3.1.1",
      "mqtt: UNSUBSCRIBE",
      "resp: a command",
      "websocket: masked text",
      "websocket: a close",
      "websocket: a masked close",
      "websocket: empty pong",
      "websocket: 256 bytes",
      "modbus: a request",
      "ntp: a client of version 3",
    ]
  `);
});

test("a message is known by itself: what a composer has is edited as what it is", () => {
  const known = (bytes: Uint8Array) => {
    const found = readAnyMade(bytes);
    return found === null ? null : [found.maker.name, found.values];
  };
  expect(known(bytesOf("resp", { command: 'SET a "b c"' }))).toEqual([
    "resp",
    { command: 'SET a "b c"' },
  ]);
  expect(known(bytesOf("dns", { name: "a.test", type: "AAAA" }))).toMatchObject([
    "dns",
    { name: "a.test", type: "AAAA" },
  ]);
  expect(known(new TextEncoder().encode("hello"))).toBeNull();
  expect(known(new Uint8Array(0))).toBeNull();
});

describe("faults name their field", () => {
  test.each<readonly [string, MakeValues, string, string]>([
    [
      "http",
      { method: "GE T" },
      "method",
      'Expected a method, letters without blanks, got "GE T".',
    ],
    [
      "http",
      { target: "/a b" },
      "target",
      "Expected a text without blanks and control characters.",
    ],
    [
      "http",
      { host: "a\r\nX: y" },
      "host",
      "Expected a text without blanks and control characters.",
    ],
    [
      "http",
      { header: "no colon" },
      "header",
      "Expected a header in each line, as Accept: text/html.",
    ],
    [
      "http",
      { header: "A: b\\r\\nB: c" },
      "header",
      "Expected a header in each line, as Accept: text/html.",
    ],
    [
      "http",
      { body: "x", framing: "none" },
      "framing",
      "A body needs a length, or chunks: else it would be the next request.",
    ],
    ["http", { body: "\\xg" }, "body", "At character 1: \\x needs two hex digits, as in \\x1b"],
    [
      "dns",
      { name: "a..b" },
      "name",
      "Expected labels of 1 to 63 bytes between the dots, got one of 0.",
    ],
    [
      "dns",
      { name: `${"a".repeat(64)}.b` },
      "name",
      "Expected labels of 1 to 63 bytes between the dots, got one of 64.",
    ],
    [
      "dns",
      { name: Array.from({ length: 5 }, () => "a".repeat(60)).join(".") },
      "name",
      "Expected at most 255 bytes, got 306.",
    ],
    [
      "dns",
      { name: "a\\300" },
      "name",
      "Expected \\ and three digits up to 255, or \\ and the character itself.",
    ],
    [
      "dns",
      { type: "NONSENSE" },
      "type",
      'Expected a name, as A, NS, MD, MF, CNAME, SOA, MB, or MG, or a number up to 65535, got "NONSENSE".',
    ],
    ["dns", { id: "65536" }, "id", 'Expected a whole number, 0 to 65535, got "65536".'],
    ["dns", { recursion: "maybe" }, "recursion", 'Expected yes or no, got "maybe".'],
    [
      "mqtt",
      { packet: "PUBLISH", topic: "a/#" },
      "topic",
      "Expected a topic without the wildcards # and +.",
    ],
    ["mqtt", { packet: "SUBSCRIBE", filter: "" }, "filter", "Expected at least one topic filter."],
    [
      "mqtt",
      { packet: "PUBLISH", duplicate: "yes" },
      "duplicate",
      "Only what is sent with QoS 1 or 2 is ever sent again.",
    ],
    [
      "mqtt",
      { password: "x" },
      "password",
      "A password goes with a user name; only MQTT 5 takes it alone.",
    ],
    ["modbus", { quantity: "126" }, "quantity", 'Expected a whole number, 1 to 125, got "126".'],
    [
      "modbus",
      { function: "write-single-coil", value: "2" },
      "value",
      "Expected 1 to 1 numbers, each 0 to 1, with blanks or commas between.",
    ],
    [
      "resp",
      { command: 'SET "a' },
      "command",
      "Expected a quote where a word ends, and a blank behind it.",
    ],
    ["resp", { command: " " }, "command", "Expected a command, as SET key value."],
    ["stun", { id: "00" }, "id", 'Expected 12 bytes in hex, got "00".'],
    [
      "websocket",
      { kind: "ping", payload: "x".repeat(126) },
      "payload",
      "Expected at most 125 bytes, got 126.",
    ],
    ["websocket", { kind: "open", target: "x" }, "target", "Expected a path, beginning with /."],
    [
      "resp",
      { command: "x".repeat(1024 * 1024) },
      "",
      "A made message has at most 1,048,576 bytes.",
    ],
  ])("%s %j", (name, changes, field, sentence) => {
    expect(fault(name, changes)).toEqual([field, sentence]);
  });
});

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
      ["mqtt", bytesOf("mqtt", { version: "5", user: "ann" })],
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
