// Where the layers of a packet begin, with every length of header that IPv4 and TCP may have.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { headerBytesAt, layersOf } from "../../engine/record/pcapng/packetLayers.ts";
import { readPacket } from "../../engine/record/pcapng/readPacket.ts";

interface Made {
  readonly version: 4 | 6;
  /** 32-bit words of the IPv4 header and of the TCP header; null: UDP. */
  readonly ip: number;
  readonly tcp: number | null;
  readonly payload: number;
}

function packet({ version, ip, tcp, payload }: Made): Uint8Array {
  const transport = version === 6 ? 40 : ip * 4;
  const bytes = new Uint8Array(transport + (tcp === null ? 8 : tcp * 4) + payload);
  bytes[0] = version === 6 ? 0x60 : 0x40 | ip;
  bytes[version === 6 ? 6 : 9] = tcp === null ? 17 : 6;
  if (tcp !== null) bytes[transport + 12] = tcp << 4;
  return bytes;
}

const made: fc.Arbitrary<Made> = fc.record({
  version: fc.constantFrom(4, 6),
  ip: fc.integer({ min: 5, max: 15 }),
  tcp: fc.option(fc.integer({ min: 5, max: 15 })),
  payload: fc.integer({ min: 0, max: 40 }),
});

test("the layers of a packet with options begin behind them, wherever it stands in a file", () => {
  fc.assert(
    fc.property(made, fc.integer({ min: 0, max: 9 }), (it, before) => {
      const bytes = packet(it);
      const transport = it.version === 6 ? 40 : it.ip * 4;
      const payload = bytes.length - it.payload;
      expect(layersOf(bytes)).toEqual({
        version: it.version,
        tcp: it.tcp !== null,
        transport,
        payload,
      });
      expect(readPacket(bytes)?.payloadAt).toBe(payload);
      const file = new Uint8Array(before + bytes.length);
      file.set(bytes, before);
      expect(headerBytesAt(file, before)).toBe(payload);
    }),
  );
});

test("of one that is cut the payload begins no later than its end, and without its headers' fixed parts it is none", () => {
  const whole = packet({ version: 4, ip: 15, tcp: 15, payload: 10 });
  expect(layersOf(whole.subarray(0, 85))).toMatchObject({ transport: 60, payload: 85 });
  expect(layersOf(whole.subarray(0, 79))).toBeNull();
  expect(layersOf(packet({ version: 6, ip: 5, tcp: null, payload: 0 }).subarray(0, 47))).toBeNull();
});

test("what is no packet of TCP or UDP has no layers", () => {
  const bytes = packet({ version: 4, ip: 5, tcp: null, payload: 4 });
  expect(layersOf(Uint8Array.of(0x55, ...bytes.subarray(1)))).toBeNull();
  expect(layersOf(Uint8Array.of(0x44, ...bytes.subarray(1)))).toBeNull();
  bytes[9] = 1;
  expect(layersOf(bytes)).toBeNull();
  expect(layersOf(new Uint8Array(0))).toBeNull();
});
