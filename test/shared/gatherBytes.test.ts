// Bytes that come in many small pieces: joined as what they are, without copying all of them with each.

import * as zlib from "node:zlib";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { BEGINNING, type Conversation } from "../../shared/decode/Conversation.ts";
import { decodeAs, followed } from "../../shared/decode/registry.ts";
import { lengthOf, withPiece, type Pieces } from "../../shared/format/gatherBytes.ts";
import { joinBytes } from "../../shared/format/joinBytes.ts";
import { createUnpack } from "../../shared/unpack/createUnpack.ts";
import { EVERY_CODING } from "../../shared/unpack/everyCoding.ts";
import { contextOf } from "./decode/sample.ts";

test("whatever the pieces, together they are what came, in its order", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 9 })), (parts) => {
      let pieces: Pieces = [];
      for (const [i, part] of parts.entries()) {
        const before = [...pieces];
        const kept = joinBytes(before);
        pieces = withPiece(pieces, part);
        expect(joinBytes([...pieces])).toEqual(joinBytes(parts.slice(0, i + 1)));
        expect(lengthOf(pieces)).toBe(lengthOf(parts.slice(0, i + 1)));
        // Who kept the ones before has them as they were.
        expect(joinBytes(before)).toEqual(kept);
      }
    }),
  );
});

test("of many single bytes each is copied a few times, and the pieces are few", () => {
  const count = 65_536;
  let pieces: Pieces = [];
  let copied = 0;
  let most = 0;
  for (let i = 0; i < count; i++) {
    const next = withPiece(pieces, Uint8Array.of(i));
    const last = next.at(-1);
    if (last !== pieces.at(-1)) copied += last?.length ?? 0;
    pieces = next;
    most = Math.max(most, pieces.length);
  }
  expect(lengthOf(pieces)).toBe(count);
  expect(most).toBeLessThanOrEqual(17);
  expect(copied / count).toBeLessThanOrEqual(17);
});

test("a compressed WebSocket message in a fragment for each byte is unpacked", () => {
  const text = Array.from({ length: 400 }, (_, i) => `line ${i * i}`).join(" ");
  const packed = zlib.deflateRawSync(text, { finishFlush: zlib.constants.Z_SYNC_FLUSH });
  const bytes = packed.subarray(0, -4);
  const unpack = createUnpack(100_000, EVERY_CODING);
  const side = { opcode: null, compressed: false, packed: [], window: new Uint8Array(0) };
  const deflate = { client: true, server: true };
  let conversation: Conversation = {
    ...BEGINNING,
    websocket: { deflate, client: side, server: side },
  };
  const frame = (i: number): Uint8Array => {
    const first = (i === 0 ? 0x41 : 0) + (i === bytes.length - 1 ? 0x80 : 0);
    return Uint8Array.of(first, 1, bytes[i] ?? 0);
  };
  for (let i = 0; i < bytes.length - 1; i++) {
    const context = { ...contextOf(), direction: "in" as const, conversation };
    conversation = followed("websocket", { bytes: frame(i), context, unpack });
  }
  expect(lengthOf(conversation.websocket?.server.packed ?? [])).toBe(bytes.length - 1);
  const context = { ...contextOf(), direction: "in" as const, conversation };
  const decoded = decodeAs("websocket", { bytes: frame(bytes.length - 1), context, unpack });
  const [part] = decoded.unpacked;
  expect(part).toMatchObject({ problem: null, packed: bytes.length });
  expect(Buffer.from(part?.bytes ?? []).toString()).toBe(text);
});
