// Bytes made to cost as much as they can, a lot of each. Nothing is timed here: what is not linear does not end in time.

import { afterEach, describe, expect, test, vi } from "vitest";
import { MAX_FIELDS } from "../../../shared/decode/reading/FieldNotes.ts";
import { FieldReader } from "../../../shared/decode/reading/FieldReader.ts";
import { DECODERS } from "../../../shared/decode/registry.ts";
import { expectSound } from "./expectSound.ts";
import { ascii, contextOf, hex, join } from "./sample.ts";
import { worded } from "./worded.ts";

const LENGTH = 300_000;

/** `start`, then `unit` again and again. */
function filled(unit: Uint8Array, start: Uint8Array = new Uint8Array(0)): Uint8Array {
  const bytes = new Uint8Array(LENGTH).map((_, i) => unit[i % unit.length] ?? 0);
  bytes.set(start);
  return bytes;
}

const PAYLOADS: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ["zeros", filled(hex("00"))],
  ["ones", filled(hex("ff"))],
  ["one line without end", filled(ascii("a"))],
  ["empty lines", filled(ascii("\\r\\n"))],
  ["four-byte characters", filled(ascii("\\u{1f600}"))],
  ["nested arrays", filled(ascii("*1\\r\\n"))],
  ["attributes of nothing", filled(ascii("|0\\r\\n"))],
  ["a string of small chunks", filled(ascii(";1\\r\\na\\r\\n"), ascii("$?\\r\\n"))],
  ["HTTP headers", filled(ascii("a: b\\r\\n"), ascii("GET / HTTP/1.1\\r\\n"))],
  ["one folded header", filled(ascii(" b\\r\\n"), ascii("GET / HTTP/1.1\\r\\na: b\\r\\n"))],
  [
    "HTTP chunks",
    filled(
      ascii("1\\r\\na\\r\\n"),
      ascii("HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n"),
    ),
  ],
  ["DNS pointers", dnsPointers()],
  ["empty WebSocket frames", filled(hex("81 00"))],
  ["MQTT pings", filled(hex("c0 00"))],
  ["MQTT topics", filled(hex("00 01 61 00"), hex("82 ff ff ff 01 00 01"))],
  ["empty TLS records", filled(hex("17 0303 0000"))],
  ["empty TLS messages", filled(hex("16 0303 0004 0e000000"))],
  [
    "STUN fingerprints",
    filled(hex("8028 0004 00000000"), hex("0001 fffc 2112a442", "00".repeat(12))),
  ],
  ["structured data", filled(ascii('[a b="c"]'), ascii("<1>1 - - - - - "))],
  ["escaped quotes", filled(ascii('\\\\"'), ascii('<1>1 - - - - - [a b="'))],
  ["short messages", filled(hex("01 61"))],
  ["an array of numbers", filled(ascii(":1\\r\\n"), ascii("*60000\\r\\n"))],
  ["DNS lists of types", dnsTypeLists()],
  ["TLS certificates", filled(hex("000000"), hex("16 0303 4000 0b003ffc 003ff9"))],
];

/** Every way to read something. */
const READS = ["uint", "flags", "data", "line", "group", "literal", "within"] as const;
/** Fields that are noted, and around each what is looked at before. Twice: a version that is not known is tried. */
const MOST_READS = 8 * MAX_FIELDS;
afterEach(() => void vi.restoreAllMocks());

describe.each(PAYLOADS)("%s", (_, bytes) => {
  test.each(DECODERS)("$name", (decoder) => {
    for (const transport of ["tcp", "udp"] as const) {
      const context = contextOf({ transport });
      expect(decoder.test({ bytes, context })).toBeLessThanOrEqual(100);
      expectSound(worded(decoder.decode({ bytes, context })), bytes.length);
      decoder.messageLength?.(bytes, context);
    }
  });
});

test.each(PAYLOADS)("%s: reads are bounded, of whatever length the bytes are", (_, bytes) => {
  const spies = READS.map((name) => vi.spyOn(FieldReader.prototype, name));
  const reads = (work: () => void): number => {
    for (const spy of spies) spy.mockClear();
    work();
    return spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  };
  for (const decoder of DECODERS)
    for (const transport of ["tcp", "udp"] as const) {
      const context = contextOf({ transport });
      const recognising = reads(() => decoder.test({ bytes, context }));
      expect(recognising, `${decoder.name} recognises`).toBeLessThan(MOST_READS);
      const decoding = reads(() => worded(decoder.decode({ bytes, context })));
      expect(decoding, `${decoder.name} decodes`).toBeLessThan(MOST_READS);
    }
});

/** NSEC records that name all types there are. */
function dnsTypeLists(): Uint8Array {
  const record = hex("00 002f 0001 00000001 0023 00 00 20", "ff".repeat(32));
  const records = Math.floor(60_000 / record.length);
  const header = hex("0001 8400 0000", records.toString(16).padStart(4, "0"), "0000 0000");
  return join(header, ...Array.from({ length: records }, () => record));
}

/** Each name points to the name before it. */
function dnsPointers(): Uint8Array {
  const pointers = Uint8Array.from({ length: 65_000 }, (_, i) => {
    const target = Math.max(12, (i & ~1) + 10) & 0x3fff;
    return i % 2 === 0 ? 0xc0 | (target >> 8) : target & 0xff;
  });
  return join(hex("0001 0000 ffff ffff ffff ffff"), pointers);
}
