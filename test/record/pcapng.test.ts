import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BLOCK } from "../../engine/record/pcapng/format.ts";
import { addressBytes } from "../../shared/format/addressBytes.ts";
import { readJournal, fieldText } from "../../engine/record/pcapng/journalEntry.ts";
import { writeJournal } from "../../engine/record/write/writeJournal.ts";
import {
  packetTemplate,
  PROTOCOL_TCP,
  PROTOCOL_UDP,
} from "../../engine/record/pcapng/packetTemplate.ts";
import { readBlocks, readEnhancedPacket } from "../../engine/record/pcapng/readBlocks.ts";
import { readPacket } from "../../engine/record/pcapng/readPacket.ts";
import { writeTcp, writeUdp } from "../../engine/record/write/writePacket.ts";
import { ipText } from "../../shared/format/ipAddress.ts";
import { isIpv6 } from "../../shared/model/parseHostPort.ts";
import { memorySlab } from "../support/memorySlab.ts";

const port = fc.integer({ min: 0, max: 65_535 });
const ipv4 = fc
  .tuple(fc.ipV4(), port)
  .map(([address, p]) => ({ family: "ipv4" as const, address, port: p }));
const ipv6 = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .chain((bytes) =>
    port.map((p) => ({ family: "ipv6" as const, address: ipText(bytes), port: p })),
  );
const pair = fc.oneof(fc.tuple(ipv4, ipv4), fc.tuple(ipv6, ipv6));
const mark = fc.record({
  seq: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  time: fc.integer({ min: 0, max: 4e15 }),
  socket: fc.integer({ min: 1, max: 0xffffffff }),
});

describe("packets", () => {
  test("what is written is read back: ends, payload, mark, whole blocks, right IPv4 checksum", () => {
    fc.assert(
      fc.property(
        pair,
        mark,
        fc.boolean(),
        fc.boolean(),
        fc.uint8Array({ maxLength: 300 }),
        ([a, b], m, out, tcp, payload) => {
          const slab = memorySlab();
          if (tcp)
            writeTcp(
              slab,
              m,
              {
                template: packetTemplate(a, b, PROTOCOL_TCP),
                out,
                next: 0xfffffff0,
                other: { next: 7 },
              },
              { flags: 0x18, payload, lease: null },
            );
          else writeUdp(slab, m, { template: packetTemplate(a, b, PROTOCOL_UDP), out }, payload);
          const bytes = slab.written();
          const blocks = [...readBlocks(bytes)];
          expect(blocks.map(({ type, length }) => [type, length])).toEqual([
            [BLOCK.enhancedPacket, bytes.length],
          ]);
          const packet = readEnhancedPacket(blocks[0]?.body ?? bytes);
          expect(packet).toMatchObject({
            timestamp: m.time,
            packetId: m.seq,
            queue: m.socket,
            out,
          });
          const ip = readPacket(packet?.packet ?? bytes);
          expect(ip).toMatchObject({ source: a, destination: b });
          expect(packet?.packet.subarray(ip?.payloadAt)).toEqual(payload);
          if (a.family === "ipv4")
            expect(sum(packet?.packet.subarray(0, 20) ?? bytes)).toBe(0xffff);
        },
      ),
    );
  });

  test("the slab's old bytes never show in padding", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 3 }), (payload) => {
        const slab = memorySlab(0xee);
        writeUdp(
          slab,
          { seq: 1, time: 1, socket: 1 },
          {
            template: packetTemplate(
              { family: "ipv4", address: "1.2.3.4", port: 1 },
              { family: "ipv4", address: "1.2.3.5", port: 2 },
              PROTOCOL_UDP,
            ),
            out: true,
          },
          payload,
        );
        expect([...slab.written().subarray(56 + payload.length, 60)]).toEqual(
          Array.from({ length: 4 - payload.length }, () => 0),
        );
      }),
    );
  });
});

describe("addresses", () => {
  test("bytes to text and back, in RFC 5952's form", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const text = ipText(bytes);
        expect(isIpv6(text)).toBe(true);
        expect(addressBytes(text)).toEqual(bytes);
      }),
    );
    expect(ipText(addressBytes("2001:DB8:0:0:1:0:0:1"))).toBe("2001:db8::1:0:0:1");
    expect(ipText(addressBytes("::"))).toBe("::");
    expect(ipText(addressBytes("fe80::1%eth0"))).toBe("fe80::1");
  });
});

describe("journal entries", () => {
  const name = fc.stringMatching(/^[A-Z][A-Z_]{0,20}$/);
  test("fields and binary payload are read back, whole blocks", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(name, fc.string({ unit: "grapheme" })), {
          selector: ([n]) => n,
          maxLength: 8,
        }),
        fc.option(fc.uint8Array({ maxLength: 2000 })),
        (fields, binary) => {
          const slab = memorySlab(0xee);
          writeJournal(
            slab,
            fields,
            binary === null ? null : { name: "PORTSCOPE_DATA", bytes: binary },
          );
          const [block, ...others] = readBlocks(slab.written());
          expect(others).toEqual([]);
          const read = readJournal(block?.body ?? slab.written());
          for (const [n, value] of fields)
            expect(fieldText(read, n)).toBe(value.replaceAll(/[\n\0]/g, " "));
          if (binary !== null) expect(read.get("PORTSCOPE_DATA")).toEqual(binary);
        },
      ),
    );
  });
});

describe("hostile bytes", () => {
  test("never throw, and never yield a block that is not within them", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        for (const block of readBlocks(bytes))
          expect(block.offset + block.length).toBeLessThanOrEqual(bytes.length);
        readEnhancedPacket(bytes);
        readPacket(bytes);
        readJournal(bytes);
      }),
      { numRuns: 1000 },
    );
  });

  test("a file cut anywhere reads up to its last whole block", () => {
    const slab = memorySlab();
    const template = packetTemplate(
      { family: "ipv6", address: "::1", port: 1 },
      { family: "ipv6", address: "::2", port: 2 },
      PROTOCOL_UDP,
    );
    for (let seq = 1; seq <= 5; seq++)
      writeUdp(slab, { seq, time: seq, socket: 1 }, { template, out: false }, new Uint8Array(seq));
    const bytes = slab.written();
    const ends = [...readBlocks(bytes)].map(({ offset, length }) => offset + length);
    for (let cut = 0; cut <= bytes.length; cut++)
      expect([...readBlocks(bytes.subarray(0, cut))]).toHaveLength(
        ends.filter((end) => end <= cut).length,
      );
  });
});

/** One's complement sum of a header whose checksum is right. */
function sum(header: Uint8Array): number {
  let total = 0;
  for (let i = 0; i < header.length; i += 2)
    total += ((header[i] ?? 0) << 8) | (header[i + 1] ?? 0);
  while (total > 0xffff) total = (total & 0xffff) + (total >>> 16);
  return total;
}
