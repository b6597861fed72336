import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lengthPrefixed } from "../../../shared/decode/lengthPrefixed.ts";
import { lines } from "../../../shared/decode/lines.ts";
import { recognise } from "../../../shared/decode/registry.ts";
import { syslog } from "../../../shared/decode/syslog.ts";
import { joinBytes } from "../../../shared/format/joinBytes.ts";
import { fieldAt } from "./fieldAt.ts";
import { ascii, contextOf, hex } from "./sample.ts";
import { syslog3164, syslog5424 } from "./samples/syslog.ts";
import { worded } from "./worded.ts";

const tcp = contextOf();
const udp = contextOf({ transport: "udp" });

describe("syslog", () => {
  const decode = (bytes: Uint8Array) => worded(syslog.decode({ bytes, context: udp }));

  test("RFC 5424 with structured data", () => {
    const decoded = decode(syslog5424);
    expect(decoded.summary).toBe("notice mymachine.example.com evntslog: An application event");
    expect(fieldAt(decoded, "Message/PRI")).toEqual(["local4.notice", 0, 5]);
    expect(fieldAt(decoded, "Message/TIMESTAMP")).toEqual(["2003-10-11T22:14:15.003Z", 7, 31]);
    const element = "Message/STRUCTURED-DATA/exampleSDID@32473";
    expect(fieldAt(decoded, `${element}/iut/PARAM-VALUE`)).toEqual(["3", 95, 96]);
    expect(fieldAt(decoded, `${element}/eventSource`)).toEqual(['App"x', 98, 118]);
    expect(fieldAt(decoded, "Message/MSG")).toEqual(["An application event", 131, 154]);
  });

  test("RFC 3164", () => {
    const decoded = decode(syslog3164);
    expect(decoded.summary).toBe("critical mymachine su: 'su root' failed");
    expect(fieldAt(decoded, "Message/TIMESTAMP")).toEqual(["Oct 11 22:14:15", 4, 19]);
    expect(fieldAt(decoded, "Message/HOSTNAME")).toEqual(["mymachine", 20, 29]);
    expect(fieldAt(decoded, "Message/Process")).toEqual(["230", 33, 36]);
  });

  test.each([
    ["<12>hello\\0", "warning: hello", "Message/Trailer", "00"],
    ["<13>Nov 29 23:10:21 vm root[7324]: hi\\n", "notice vm root: hi", "Message/Trailer", "0a"],
    ["<13>Nov 29 23:10:21 root: hi", "notice root: hi", "Message/TAG", "root"],
    ["<13>1 - vm root - - - hi\\r\\n\\0", "notice vm root: hi", "Message/Trailer", "0d 0a 00"],
    [
      "<13>Nov  9 2026 23:10:21.5 fe80::1 a: b",
      "notice fe80::1 a: b",
      "Message/HOSTNAME",
      "fe80::1",
    ],
    [
      "<13>2026-11-29T23:10:21.536353+00:00 vm root: hi",
      "notice vm root: hi",
      "Message/TIMESTAMP",
      "2026-11-29T23:10:21.536353+00:00",
    ],
    [
      "<189>45: *Mar  1 18:46:11.123: %SYS-5-CONFIG_I: done",
      "notice %SYS-5-CONFIG_I: done",
      "Message/Sequence number",
      "45",
    ],
  ])("as senders write it: %j", (message, summary, path, value) => {
    const bytes = ascii(message);
    const decoded = decode(bytes);
    expect(decoded).toMatchObject({ state: "whole", summary, used: bytes.length });
    expect(fieldAt(decoded, path)[0]).toBe(value);
    expect(recognise({ bytes, context: udp })?.name).toBe("syslog");
  });

  test("NUL behind a message ends it in a stream, binary behind NUL is another protocol", () => {
    expect(syslog.messageLength?.(ascii("<13>a\\0<13>b\\n"), tcp)).toBe(6);
    expect(syslog.messageLength?.(ascii("<13>b\\n<13>a\\0"), tcp)).toBe(6);
    const decoded = worded(syslog.decode({ bytes: ascii("<13>a\\0<13>b\\r\\n"), context: tcp }));
    expect(decoded.fields.map(({ value }) => value)).toEqual(["notice: a", "notice: b"]);
    expect(syslog.test({ bytes: ascii("<13>a\\0b"), context: udp })).toBe(0);
    expect(syslog.test({ bytes: ascii("<13>a\\0b"), context: tcp })).toBe(0);
  });

  test("in a stream, with a length in front or a line end behind", () => {
    expect(syslog.messageLength?.(ascii("9 <13>1 - -"), tcp)).toBe(11);
    expect(syslog.messageLength?.(ascii("9 <13>1 -"), tcp)).toBe("more");
    expect(syslog.messageLength?.(ascii("9 x"), tcp)).toBe("none");
    expect(syslog.messageLength?.(ascii("<13>a\\n<13>b"), tcp)).toBe(6);
    expect(syslog.messageLength?.(ascii("<x"), tcp)).toBe("none");
  });

  test("what is wrong is said", () => {
    expect(decode(ascii("<192>a")).problem).toMatch(/from <0> to <191> is expected/);
    expect(decode(ascii("<13>1 - - - - - x")).problem).toMatch(/begins with - or \[/);
    const counted = worded(syslog.decode({ bytes: ascii("8 <13>1 - "), context: tcp }));
    expect(counted).toMatchObject({ state: "wrong", used: 10 });
  });
});

describe("lines", () => {
  test("each line without its end, and the last one that has none", () => {
    const decoded = worded(
      lines.decode({ bytes: ascii("one\\r\\n\\ntw\\x1bo\\nthr"), context: tcp }),
    );
    expect(decoded.fields.map(({ value, from, to }) => [value, from, to])).toEqual([
      ["one", 0, 5],
      ["", 5, 6],
      ["tw␛o", 6, 11],
      ["thr", 11, 14],
    ]);
    expect(decoded).toMatchObject({
      state: "truncated",
      problem: "Ends within the line at byte 14: a line end is expected.",
    });
  });

  test("what is no text is no line", () => {
    expect(worded(lines.decode({ bytes: hex("61 0a 62 00 0a"), context: tcp }))).toMatchObject({
      state: "wrong",
      used: 2,
      problem: "At byte 3: text is expected, but there is a byte 0x00.",
    });
    expect(lines.messageLength?.(hex("00 0a"), tcp)).toBe("none");
  });
});

describe("length-prefixed messages", () => {
  const payloads = fc.array(fc.uint8Array({ minLength: 1, maxLength: 300 }), {
    minLength: 2,
    maxLength: 8,
  });

  test.each([
    ["4 bytes, big-endian", 4, false],
    ["4 bytes, little-endian", 4, true],
    ["2 bytes, big-endian", 2, false],
  ] as const)("%s: the guess holds, for the first message too", (title, size, little) => {
    fc.assert(
      fc.property(payloads, (messages) => {
        const framed = messages.map((payload) =>
          joinBytes([prefix(payload, size, little), payload]),
        );
        const bytes = joinBytes(framed);
        const decoded = worded(lengthPrefixed.decode({ bytes, context: tcp }));
        fc.pre(fieldAt(decoded, "Message/Length")[0].includes(title));
        expect(decoded).toMatchObject({ state: "whole", used: bytes.length });
        expect(decoded.fields.length).toBe(messages.length);
      }),
    );
  });

  test("where nothing fits, it says so", () => {
    const decoded = worded(lengthPrefixed.decode({ bytes: new Uint8Array(9), context: tcp }));
    expect(decoded.problem).toBe("At byte 0: no length of 1, 2, 4 or 8 bytes fits these bytes.");
  });
});

function prefix(payload: Uint8Array, size: number, little: boolean): Uint8Array {
  const bytes = Uint8Array.from({ length: size }, (_, i) => (payload.length >> (8 * i)) & 0xff);
  return little ? bytes : bytes.toReversed();
}
