// Bodies packed by the programs that servers use, and bombs.

import * as zlib from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Coding } from "../../../shared/decode/Decoder.ts";
import { createUnpack, MAX_UNPACKED } from "../../../shared/unpack/createUnpack.ts";
import { unbrotli } from "../../../shared/unpack/unbrotli.ts";
import { EVERY_CODING } from "../../../shared/unpack/everyCoding.ts";
import { english } from "../../support/english.ts";

const unpack = createUnpack(MAX_UNPACKED, EVERY_CODING);
const text = Buffer.from(
  Array.from({ length: 9000 }, (_, i) => `{"id":${(i * 7919) % 10_007},"name":"user ${i}"}`).join(
    "\n",
  ),
);
const quick = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } };
const PACKERS: readonly (readonly [Coding, (bytes: Buffer) => Buffer])[] = [
  ["gzip", (bytes) => zlib.gzipSync(bytes)],
  ["deflate", (bytes) => zlib.deflateSync(bytes)],
  ["deflate", (bytes) => zlib.deflateRawSync(bytes)],
  ["br", (bytes) => zlib.brotliCompressSync(bytes, quick)],
  // Node has it since 22.15.
  ...("zstdCompressSync" in zlib
    ? [["zstd", (bytes: Buffer) => zlib.zstdCompressSync(bytes)] as const]
    : []),
];

describe.each(PACKERS)("%s", (coding, pack) => {
  test.each([1, 100, text.length])("%i bytes come back", (length) => {
    const { bytes, problem } = unpack(coding, pack(text.subarray(0, length)));
    expect(problem).toBeNull();
    expect(Buffer.compare(bytes, text.subarray(0, length))).toBe(0);
  });

  test("a bomb is cut, and that is said", () => {
    const bomb = pack(Buffer.alloc(64 * 1024 * 1024));
    const { bytes, problem } = createUnpack(100_000, EVERY_CODING)(coding, bomb);
    expect(bytes.length).toBe(100_000);
    expect(english(problem)).toMatch(
      /^It unpacks to more than 100.kB; the rest was not unpacked\.$/,
    );
    expect(unpack(coding, bomb).bytes.length).toBe(MAX_UNPACKED);
  });

  test("what is cut short, and what is something else, is said", () => {
    const packed = pack(text);
    const half = unpack(coding, packed.subarray(0, packed.length / 2));
    expect(english(half.problem)).toMatch(/^Not all of it could be unpacked/);
    expect(Buffer.compare(half.bytes, text.subarray(0, half.bytes.length))).toBe(0);
    expect(unpack(coding, text).problem).not.toBeNull();
  });
});

test("Brotli that goes back far is unpacked right, up to the bound, whatever its window", () => {
  const far = Buffer.concat([text.subarray(0, 200_000), Buffer.alloc(600_000, "ab"), text]);
  for (const window of [16, 20, 22, 24]) {
    const params = { ...quick.params, [zlib.constants.BROTLI_PARAM_LGWIN]: window };
    const { bytes } = unpack("br", zlib.brotliCompressSync(far, { params }));
    expect(bytes.length).toBe(Math.min(far.length, MAX_UNPACKED));
    expect(Buffer.compare(bytes, far.subarray(0, bytes.length))).toBe(0);
  }
});

test("a Brotli bomb is given out after 1 MiB, not after the 16 MiB of its window", () => {
  const params = { ...quick.params, [zlib.constants.BROTLI_PARAM_LGWIN]: 24 };
  const bomb = zlib.brotliCompressSync(Buffer.alloc(40 * 1024 * 1024), { params });
  const given: number[] = [];
  const stop = (): void => {
    throw new Error("enough");
  };
  const gathered = {
    add: (bytes: Uint8Array) => (given.push(bytes.length), stop()),
    bytes: () => bomb,
  };
  expect(() => unbrotli(bomb, gathered)).toThrow("enough");
  expect(given).toEqual([1024 * 1024]);
});

test("a Zstandard frame that asks for more memory than content codings may is refused", () => {
  const greedy = Buffer.from("28b52ffd00a8010000", "hex");
  expect(english(unpack("zstd", greedy).problem)).toContain("beyond 8 MiB");
});

test("raw DEFLATE goes back to what came before", () => {
  const before = text.subarray(0, 30_000);
  const packed = zlib.deflateRawSync(text.subarray(0, 40_000), {
    dictionary: before,
    finishFlush: zlib.constants.Z_SYNC_FLUSH,
  });
  expect(
    Buffer.compare(unpack("deflate-raw", packed, before).bytes, text.subarray(0, 40_000)),
  ).toBe(0);
  const lost = unpack("deflate-raw", packed);
  expect(Buffer.compare(lost.bytes, text.subarray(0, 40_000))).not.toBe(0);
});
