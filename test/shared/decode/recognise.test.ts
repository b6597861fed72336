import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { DecodeContext } from "../../../shared/decode/Decoder.ts";
import { http } from "../../../shared/decode/http.ts";
import { decodeAs, decoderByName, DECODERS, recognise } from "../../../shared/decode/registry.ts";
import { ascii, contextOf, hex } from "./sample.ts";
import { dnsQuery } from "./samples/dns.ts";
import { worded } from "./worded.ts";

function named(bytes: Uint8Array, changes: Partial<DecodeContext> = {}): string | null {
  return recognise({ bytes, context: contextOf(changes) })?.name ?? null;
}

/** The same for the same seed: what is a matter of chance must not be one of today's. */
function share(
  bytes: fc.Arbitrary<Uint8Array>,
  transport: "tcp" | "udp",
): Map<string | null, number> {
  const names = new Map<string | null, number>();
  const all = fc.sample(bytes, { numRuns: 3000, seed: 42 });
  for (const some of all) {
    const name = named(some, { transport });
    names.set(name, (names.get(name) ?? 0) + 1 / all.length);
  }
  return names;
}

describe("recognising a protocol", () => {
  test("content beats the port", () => {
    expect(named(ascii("GET / HTTP/1.1\\r\\n\\r\\n"), { remotePort: 443 })).toBe("http");
    expect(named(ascii("+OK\\r\\n"), { remotePort: 80 })).toBe("resp");
    expect(named(dnsQuery, { transport: "udp", remotePort: 123 })).toBe("dns");
    expect(named(hex("16 0301 0004 0e000000"), { localPort: 6379 })).toBe("tls");
  });

  test("a port alone is not enough, with a faint beginning it is", () => {
    const noise = hex("f1 e2 d3 c4 b5 a6");
    for (const port of [53, 80, 443, 502, 514, 1883, 3478, 6379])
      expect(named(noise, { remotePort: port })).toBeNull();
    expect(named(ascii("GE"))).toBeNull();
    expect(named(ascii("GE"), { remotePort: 80 })).toBe("http");
    expect(named(ascii("PING\\r\\n"), { remotePort: 6379 })).toBe("resp");
    expect(named(ascii("PING\\r\\n"))).toBe("lines");
  });

  test("text without a line end has no name, nor has nothing", () => {
    expect(named(ascii("hello"))).toBeNull();
    expect(named(new Uint8Array(0), { remotePort: 80 })).toBeNull();
  });

  test.each(["tcp", "udp"] as const)("random bytes over %s are hardly claimed", (transport) => {
    const bytes = fc.uint8Array({ minLength: 8, maxLength: 200, size: "max" });
    expect(share(bytes, transport).get(null)).toBeGreaterThan(0.98);
  });

  test.each(["tcp", "udp"] as const)("random text over %s is text", (transport) => {
    const text = fc
      .string({ minLength: 1, maxLength: 80, size: "max" })
      .map((text) => new TextEncoder().encode(`${text}\n`));
    expect(share(text, transport).get("lines")).toBeGreaterThan(0.98);
  });
});

describe("the registry", () => {
  test("every decoder is found by its name", () => {
    for (const decoder of DECODERS) expect(decoderByName(decoder.name)).toBe(decoder);
    expect(new Set(DECODERS.map((decoder) => decoder.name)).size).toBe(DECODERS.length);
    expect(decoderByName("toString")).toBeNull();
  });

  test("a decoder that throws harms nothing", () => {
    const fail = () => {
      throw new TypeError("x");
    };
    vi.spyOn(http, "decode").mockImplementation(fail);
    vi.spyOn(http, "test").mockImplementation(fail);
    const input = { bytes: ascii("GET / HTTP/1.1\\r\\n\\r\\n"), context: contextOf() };
    expect(worded(decodeAs("http", input))).toMatchObject({ state: "wrong", used: 0, fields: [] });
    expect(recognise(input)?.name).toBe("lines");
  });
});
