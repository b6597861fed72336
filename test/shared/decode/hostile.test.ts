// Bytes made to cost as much as they can, a lot of each. Nothing is timed here: what is not linear does not end in time.

import { describe, expect, test } from "vitest";
import { DECODERS } from "../../../shared/decode/registry.ts";
import { expectSound } from "./expectSound.ts";
import { ascii, contextOf, hex, join } from "./sample.ts";

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
];

describe.each(PAYLOADS)("%s", (_, bytes) => {
  test.each(DECODERS)("$name", (decoder) => {
    for (const transport of ["tcp", "udp"] as const) {
      const context = contextOf({ transport });
      expect(decoder.test({ bytes, context })).toBeLessThanOrEqual(100);
      expectSound(decoder.decode({ bytes, context }), bytes.length);
      decoder.messageLength?.(bytes, context);
    }
  });
});

/** Each name points to the name before it. */
function dnsPointers(): Uint8Array {
  const pointers = Uint8Array.from({ length: 65_000 }, (_, i) => {
    const target = Math.max(12, (i & ~1) + 10) & 0x3fff;
    return i % 2 === 0 ? 0xc0 | (target >> 8) : target & 0xff;
  });
  return join(hex("0001 0000 ffff ffff ffff ffff"), pointers);
}
