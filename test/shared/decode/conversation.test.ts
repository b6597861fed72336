// What earlier messages say about later ones, protocol by protocol.

import { describe, expect, test } from "vitest";
import { fieldAt } from "./fieldAt.ts";
import { ascii, hex, join } from "./sample.ts";
import { connect4, connect5 } from "./samples/mqtt.ts";
import { after, decode, type Said } from "./conversed.ts";

describe("MQTT", () => {
  // As mosquitto_pub sends it with -V mqttv311 -q 1 and a payload of 00 00 00 2a.
  const publish: Said = ["in", hex("32 10 0008")];
  const body = join(publish[1], ascii("sensor/b"), hex("0001 0000002a"));

  test("a connection's CONNECT says the version of all that follows", () => {
    const old = decode("mqtt", after("mqtt", [["in", connect4]]), ["in", body]);
    expect(fieldAt(old, "PUBLISH/Payload")).toEqual(["00 00 00 2a", 14, 18]);
    expect(old.guesses).toEqual([]);
    const five = decode("mqtt", after("mqtt", [["in", connect5]]), ["out", body]);
    expect(fieldAt(five, "PUBLISH/Properties")?.[0]).toBe("none");
    expect(fieldAt(five, "PUBLISH/Payload")).toEqual(["00 00 2a", 15, 18]);
    expect(five.guesses).toEqual([]);
  });

  test("without it the reading that fits, and where both do it is said to be a guess", () => {
    const either = decode("mqtt", null, ["in", body]);
    expect(either.guesses).toEqual([
      "Read as MQTT 5: the CONNECT that says the version is not known, and the bytes fit 3.1.1 too.",
    ]);
    // 7f would be more properties than there are bytes.
    const old = decode("mqtt", null, ["in", hex("30 05 0001 61 7f 62")]);
    expect(old.summary).toBe("PUBLISH a: 7f 62");
    expect(old.guesses).toEqual([]);
    // What one packet shows holds for the next.
    const both = decode("mqtt", null, ["in", hex("30 05 0001 61 7f 62", "30 05 0001 61 00 62")]);
    expect(both.fields[1]?.value).toBe("PUBLISH a: 00 62");
    expect(both.guesses).toEqual([]);
    // An acknowledgement of two bytes says the same in both.
    expect(decode("mqtt", null, ["out", hex("40 02 0001")]).guesses).toEqual([]);
  });

  test("a topic alias stands for the topic that it was given with, in its direction", () => {
    const given = hex("30 09 0003 612f62 03 23 0007");
    const known = after("mqtt", [
      ["in", connect5],
      ["in", given],
    ]);
    const short = hex("30 08 0000 03 23 0007 6869");
    expect(decode("mqtt", known, ["in", short]).summary).toBe("PUBLISH a/b: hi");
    expect(decode("mqtt", known, ["out", short]).summary).toBe("PUBLISH (alias 7): hi");
  });
});

describe("TLS", () => {
  const change = hex("14 0303 0001 01");
  // Encrypted, though its first bytes are those of a Finished in the clear.
  const finished = hex("16 0303 0010 14 00000c 0102030405060708090a0b0c");

  test("after ChangeCipherSpec the handshake of that direction is encrypted", () => {
    const known = after("tls", [["in", change]]);
    const there = decode("tls", known, ["in", finished]);
    expect(there.summary).toBe("Encrypted handshake message");
    expect(there.guesses).toEqual([]);
    expect(decode("tls", known, ["out", finished]).summary).toBe("Finished");
  });

  test("what only looks encrypted is said to be a guess", () => {
    const record = hex("16 0303 0008 ff 8899aabbccddee");
    expect(decode("tls", null, ["in", record]).guesses).toEqual([
      "Read as encrypted by its form: a ChangeCipherSpec before it is not known.",
    ]);
  });

  test("a message goes on in the next record of its direction", () => {
    const begun = hex("16 0303 0006 0b 000008 0000");
    const rest = hex("16 0303 0006 050000020102");
    const known = after("tls", [["in", begun]]);
    expect(decode("tls", known, ["in", rest]).summary).toContain("Handshake message, continued");
  });
});

describe("RESP", () => {
  const command = (...words: string[]): Said => [
    "out",
    ascii(`*${words.length}\\r\\n${words.map((w) => `$${w.length}\\r\\n${w}\\r\\n`).join("")}`),
  ];
  const reply = (text: string): Said => ["in", ascii(text)];

  test("a reply knows its command, whatever is pushed between", () => {
    const known = after("resp", [
      command("HELLO", "3"),
      reply("%1\\r\\n+proto\\r\\n:3\\r\\n"),
      command("GET", "a"),
      command("GET", "b"),
      reply(">3\\r\\n+message\\r\\n+news\\r\\n+hi\\r\\n"),
      reply("$1\\r\\n1\\r\\n"),
    ]);
    const decoded = decode("resp", known, reply("_\\r\\n"));
    expect(decoded.summary).toBe("null, answers GET b");
    expect(fieldAt(decoded, "Null/Answers")?.[0]).toBe("GET b");
    expect(fieldAt(decoded, "Null/Protocol")?.[0]).toBe("RESP3, as HELLO said");
  });

  test("HELLO that was refused changes nothing", () => {
    const known = after("resp", [command("HELLO", "3"), reply("-NOPROTO sorry\\r\\n")]);
    expect(known.resp).toMatchObject({ version: 2, client: "out" });
    const decoded = decode("resp", known, reply("#t\\r\\n"));
    expect(decoded.guesses).toEqual(["This type is of RESP3, though no HELLO 3 was seen."]);
  });

  test("what a subscriber hears answers no command", () => {
    const known = after("resp", [
      command("SUBSCRIBE", "news"),
      reply("*3\\r\\n$9\\r\\nsubscribe\\r\\n$4\\r\\nnews\\r\\n:1\\r\\n"),
      command("PING"),
      reply("*3\\r\\n$7\\r\\nmessage\\r\\n$4\\r\\nnews\\r\\n$2\\r\\nhi\\r\\n"),
    ]);
    const pong = decode("resp", known, reply("*2\\r\\n$4\\r\\npong\\r\\n$0\\r\\n\\r\\n"));
    expect(pong.summary).toContain("answers PING");
  });
});

describe("Modbus", () => {
  const read: Said = ["out", hex("0007 0000 0006 01 03 006b 0002")];
  const registers: Said = ["in", hex("0007 0000 0007 01 03 04 022b 0064")];
  // The same bytes either way: Write Single Register.
  const write = hex("0008 0000 0006 01 06 0001 0003");

  test("an answer knows its request and the addresses of its values", () => {
    const decoded = decode("modbus", after("modbus", [read]), registers);
    expect(fieldAt(decoded, "Response/Answers")?.[0]).toContain("2 from 107");
    expect(fieldAt(decoded, "Response/Registers/Register 108")?.[0]).toBe("100");
  });

  test("which side asks is known from what it asked before", () => {
    const known = after("modbus", [read, registers]);
    expect(decode("modbus", known, ["out", write]).fields[0]?.name).toBe("Request");
    expect(decode("modbus", known, ["in", write]).fields[0]?.name).toBe("Response");
    const alone = decode("modbus", null, ["in", write]);
    expect(alone.guesses).toEqual([
      "Read as a request: which side asks is not known, and a response has the same form.",
    ]);
  });
});

describe("DNS", () => {
  const place = { transport: "udp" } as const;
  const query: Said = ["out", hex("1234 0100 0001 0000 0000 0000 01 61 02 6466 00 0001 0001")];

  test("an answer without a question answers the one that was asked under its ID", () => {
    const known = after("dns", [query], place);
    const refused: Said = ["in", hex("1234 8185 0000 0000 0000 0000")];
    expect(decode("dns", known, refused, place).summary).toBe("response a.df A: REFUSED");
    const other: Said = ["in", hex("1235 8185 0000 0000 0000 0000")];
    expect(decode("dns", known, other, place).summary).toBe("response: REFUSED");
  });

  test("an answer to another question than was asked says so", () => {
    const known = after("dns", [query], place);
    const forged: Said = ["in", hex("1234 8180 0001 0000 0000 0000 01 62 02 6466 00 0001 0001")];
    const decoded = decode("dns", known, forged, place);
    expect(fieldAt(decoded, "Response/Answers the query")?.[0]).toBe(
      "a.df A: another question than this one",
    );
  });
});
