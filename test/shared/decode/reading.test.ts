import { describe, expect, test } from "vitest";
import { ip, ipAndPort } from "../../../shared/decode/reading/address.ts";
import { FieldReader } from "../../../shared/decode/reading/FieldReader.ts";
import {
  clip,
  hex as hexText,
  isText,
  MAX_VALUE,
  textOrHex,
} from "../../../shared/decode/reading/fieldText.ts";
import { hinted, sender } from "../../../shared/decode/reading/hints.ts";
import { HIDDEN } from "../../../shared/format/controlPictures.ts";
import { asIs } from "../../../shared/decode/reading/label.ts";
import { english } from "../../support/english.ts";
import { ascii, contextOf, hex } from "./sample.ts";
import { wordedField } from "./worded.ts";

describe("reading fields", () => {
  test("after the end nothing is read, and the first outcome stands", () => {
    const r = new FieldReader(hex("0102 03"));
    expect(r.uint(asIs("a"), 2)).toBe(0x0102);
    expect(r.uint(asIs("b"), 2)).toBe(0);
    expect(r.uint(asIs("c"), 1)).toBe(0);
    r.wrong(asIs("never said"));
    expect([r.outcome?.state, english(r.outcome?.problem)]).toEqual([
      "truncated",
      "Ends within b at byte 3: 1 more byte expected.",
    ]);
    expect(r.fields.map((field) => field.name)).toEqual(["a"]);
    expect([r.at, r.left, r.more(), r.peek()]).toEqual([2, 0, false, -1]);
  });

  test("a range that is there as a whole is wrong where it is too short, one that is not is truncated", () => {
    const short = new FieldReader(hex("02 aa bb cc"));
    short.sized(asIs("range"), short.uint(asIs("length"), 1), () => {
      short.uint(asIs("a"), 1);
      short.uint(asIs("b"), 2);
    });
    expect(english(short.outcome?.problem)).toBe(
      "At byte 2: b takes 2 bytes, but there is room for 1.",
    );
    const r = new FieldReader(hex("03 aa"));
    r.sized(asIs("range"), r.uint(asIs("length"), 1), () => void r.uint(asIs("a"), 3));
    expect(r.outcome?.state).toBe("truncated");
  });

  test("what a range's reader leaves over is still a field", () => {
    const r = new FieldReader(hex("03 aa bb cc dd"));
    r.sized(asIs("range"), r.uint(asIs("length"), 1), () => void r.uint(asIs("a"), 1));
    expect(
      r.fields.map(wordedField)[1]?.children.map(({ name, from, to }) => [name, from, to]),
    ).toEqual([
      ["a", 1, 2],
      ["Not understood", 2, 4],
    ]);
  });

  test("a range within a range is no longer than it", () => {
    const r = new FieldReader(hex("02 05 aa bb cc"));
    r.sized(asIs("outer"), r.uint(asIs("length"), 1), () =>
      r.sized(asIs("inner"), r.uint(asIs("length"), 1), () => {}),
    );
    expect(english(r.outcome?.problem)).toBe(
      "At byte 2: inner says 5 bytes, but there is room for 1.",
    );
  });
});

describe("values", () => {
  test("are short and visible, also where the cut falls into a character", () => {
    const long = clip(`${"a".repeat(MAX_VALUE - 2)}\u{1f600}${"b".repeat(10)}`);
    expect(long.length).toBeLessThanOrEqual(MAX_VALUE);
    expect(HIDDEN.test(long)).toBe(false);
    expect(clip("a\u202eb\n")).toBe("a\ufffdb␊");
  });

  test("are text where the bytes are text, else hex", () => {
    expect(textOrHex(ascii("gr\\xc3\\xbc\\xc3\\x9fe\\n"))).toBe("grüße␊");
    expect(textOrHex(hex("00 ff"))).toBe("00 ff");
    expect(english(hexText(new Uint8Array(40)))).toBe(`${"00 ".repeat(31)}00… (40 bytes)`);
    // A character that is cut is still text, one that cannot be is not.
    expect([isText(hex("61 f0 9f 98")), isText(hex("61 f0 41 98")), isText(hex("61 ff"))]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test.each([
    ["20010db8000000000000000000000001", "2001:db8::1"],
    ["00000000000000000000000000000000", "::"],
    ["00000000000000000000000000000001", "::1"],
    ["20010db8000100000000000100000000", "2001:db8:1::1:0:0"],
    ["20010db8000000010001000100010001", "2001:db8:0:1:1:1:1:1"],
    ["c0000201", "192.0.2.1"],
  ])("the address %s is %s", (bytes, text) => {
    expect(ip(hex(bytes))).toBe(text);
  });

  test("an address with its port", () => {
    expect(ipAndPort(hex("c0000201"), 53)).toBe("192.0.2.1:53");
    expect(ipAndPort(new Uint8Array(16), 53)).toBe("[::]:53");
  });
});

describe("ports", () => {
  const ports = { tcp: [80], udp: [] };

  test("hint on their transport only", () => {
    expect(hinted(contextOf({ localPort: 80 }), ports)).toBe(true);
    expect(hinted(contextOf({ localPort: 80, transport: "udp" }), ports)).toBe(false);
    expect(hinted(contextOf({ localPort: 80, transport: "unix" }), ports)).toBe(false);
  });

  test("say who sent, unless both or neither say it", () => {
    expect(sender(contextOf({ remotePort: 80, direction: "in" }), ports)).toBe("server");
    expect(sender(contextOf({ remotePort: 80, direction: "out" }), ports)).toBe("client");
    expect(sender(contextOf({ localPort: 80, direction: "in" }), ports)).toBe("client");
    expect(sender(contextOf({ localPort: 80, direction: "out" }), ports)).toBe("server");
    expect(sender(contextOf({ localPort: 80, remotePort: 80 }), ports)).toBeNull();
    expect(sender(contextOf({ localPort: 80, direction: null }), ports)).toBeNull();
  });
});
