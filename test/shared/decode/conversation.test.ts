// What a message means because of an earlier one of its conversation.

import { describe, expect, test } from "vitest";
import {
  afterGap,
  answer,
  BEGINNING,
  NOBODY,
  wait,
  type Conversation,
} from "../../../shared/decode/Conversation.ts";
import type { DecodeContext } from "../../../shared/decode/Decoder.ts";
import type { DecoderName } from "../../../shared/decode/registry.ts";
import { decodeAs, followed, recognise } from "../../../shared/decode/registry.ts";
import { fieldAt } from "./fieldAt.ts";
import { ascii, contextOf, hex, join } from "./sample.ts";
import { connect4, connect5 } from "./samples/mqtt.ts";
import { worded, type Worded } from "./worded.ts";

type Said = readonly ["in" | "out", Uint8Array];

/** A conversation after these messages, each of them whole. */
function after(name: DecoderName, said: readonly Said[], place: Partial<DecodeContext> = {}) {
  return said.reduce<Conversation>(
    (conversation, [direction, bytes]) =>
      followed(name, { bytes, context: contextOf({ ...place, direction, conversation }) }),
    BEGINNING,
  );
}

function decode(
  name: DecoderName,
  conversation: Conversation | null,
  [direction, bytes]: Said,
  place: Partial<DecodeContext> = {},
): Worded {
  const known = conversation === null ? {} : { conversation };
  return worded(decodeAs(name, { bytes, context: contextOf({ ...place, direction, ...known }) }));
}

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

describe("HTTP", () => {
  const head = ascii("HEAD /big HTTP/1.1\\r\\nHost: example.test\\r\\n\\r\\n");
  const get = ascii("GET /a HTTP/1.1\\r\\nHost: example.test\\r\\n\\r\\n");
  const answerOf = (length: number) =>
    ascii(`HTTP/1.1 200 OK\\r\\nContent-Length: ${length}\\r\\n\\r\\n`);
  const length = (conversation: Conversation | null, bytes: Uint8Array) =>
    recognise({ bytes, context: contextOf() })?.messageLength?.(
      bytes,
      contextOf(conversation === null ? {} : { conversation }),
    );

  test("an answer to HEAD has no body, whatever its headers say", () => {
    const known = after("http", [["out", head]]);
    const bytes = join(answerOf(5000), answerOf(3), ascii("abc"));
    expect(length(known, bytes)).toBe(answerOf(5000).length);
    const decoded = decode(
      "http",
      after("http", [
        ["out", head],
        ["out", get],
      ]),
      ["in", bytes],
    );
    expect(decoded).toMatchObject({ state: "whole", guesses: [] });
    expect(decoded.fields.map(({ value }) => value)).toEqual([
      "HTTP/1.1 200 OK, answers HEAD /big",
      "HTTP/1.1 200 OK, answers GET /a",
    ]);
    expect(fieldAt(decoded, "Response/Request URI")?.[0]).toBe("http://example.test/big");
    expect(length(null, bytes)).toBe("more");
  });

  test("requests are answered in their order, interim responses answer none for good", () => {
    const proceed = ascii("HTTP/1.1 100 Continue\\r\\n\\r\\n");
    const known = after("http", [
      ["out", get],
      ["out", head],
      ["in", proceed],
      ["in", join(answerOf(3), ascii("abc"))],
    ]);
    expect(decode("http", known, ["in", answerOf(9)])).toMatchObject({ state: "whole" });
  });

  test("a request that was answered before it ended does not stand for the next one", () => {
    const known = after("http", [
      ["in", answerOf(0)],
      ["out", get],
      ["out", head],
    ]);
    expect(decode("http", known, ["in", answerOf(9)]).summary).toBe(
      "HTTP/1.1 200 OK, answers HEAD /big",
    );
  });

  test("where the request is not known, that is said", () => {
    const decoded = decode("http", null, ["in", join(answerOf(3), ascii("abc"))]);
    expect(decoded.guesses).toEqual([
      "Read as no answer to HEAD: which request it answers is not known.",
    ]);
    const lost = afterGap(after("http", [["out", head]]));
    expect(decode("http", lost, ["in", answerOf(3)]).guesses).toHaveLength(1);
  });

  test("of very many that wait the order is kept, not the names", () => {
    let waiting = Array.from({ length: 70 }, (_, i) => i).reduce(wait<number>, NOBODY);
    const answered: (number | null)[] = [];
    for (let i = 0; i < 70; i++) {
      const [one, others] = answer(waiting);
      answered.push(one);
      waiting = others;
    }
    expect(answered.slice(0, 64)).toEqual(Array.from({ length: 64 }, (_, i) => i));
    expect(answered.slice(64)).toEqual(Array.from({ length: 6 }, () => null));
    expect(waiting).toEqual(NOBODY);
  });

  test("after 101 it is WebSocket, also in the same read", () => {
    const upgrade = ascii(
      "HTTP/1.1 101 Switching Protocols\\r\\nUpgrade: websocket\\r\\nConnection: Upgrade\\r\\n\\r\\n",
    );
    const frames = hex("81 03 6f6e65", "81 03 74776f");
    const decoded = decode("http", BEGINNING, ["in", join(upgrade, frames)]);
    expect(decoded).toMatchObject({
      state: "whole",
      title: "HTTP/1.x, then WebSocket",
      used: upgrade.length + frames.length,
    });
    expect(decoded.fields.map(({ from }) => from)).toEqual([0, upgrade.length, upgrade.length + 5]);
    expect(decoded.fields[2]?.value).toBe("text: two");
    const known = after("http", [["in", upgrade]]);
    // One byte is enough: nothing else is spoken now.
    const context = contextOf({ conversation: known });
    expect(recognise({ bytes: hex("88"), context })?.name).toBe("websocket");
  });

  test("after CONNECT and its 200 something else is spoken, which is recognised anew", () => {
    const connect = ascii("CONNECT a:443 HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n");
    const known = after("http", [["out", connect]]);
    const hello = hex("16 0301 0005 01 000001 00");
    const decoded = decode("http", known, [
      "in",
      join(ascii("HTTP/1.1 200 OK\\r\\nContent-Length: 9\\r\\n\\r\\n"), hello),
    ]);
    expect(decoded.fields[0]?.children.map(({ name }) => name)).not.toContain("Body");
    expect(decoded.after).toMatchObject({ switches: 1 });
  });
});

describe("WebSocket", () => {
  test("a continuation is of what the first fragment was", () => {
    const first: Said = ["in", hex("01 03 6f6e65")];
    const known = after("websocket", [first]);
    const last = decode("websocket", known, ["in", hex("80 02 c3a9")]);
    expect(last.summary).toBe("continuation (last): é");
    const alone = decode("websocket", BEGINNING, ["in", hex("80 02 0102")]);
    expect(alone.summary).toContain("01 02");
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
