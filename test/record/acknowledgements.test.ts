// Pure acknowledgements: after 512 KiB or 64 packets one way, for readers that would otherwise keep long lists; of no call.

import * as fs from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { BLOCK } from "../../engine/record/pcapng/format.ts";
import { readBlocks, readEnhancedPacket } from "../../engine/record/pcapng/readBlocks.ts";
import { readPacket } from "../../engine/record/pcapng/readPacket.ts";
import { TCP_FLAG } from "../../engine/record/pcapng/packetTemplate.ts";
import { recordingFixture, type RecordingFixture } from "../support/recordingFixture.ts";

let f: RecordingFixture;
beforeEach(async () => {
  f = await recordingFixture();
});
afterEach(() => f.end());

interface Packet {
  readonly payload: number;
  readonly seq: number | null;
  readonly flags: number;
}

async function packets(): Promise<Packet[]> {
  await f.recording.complete();
  return [...readBlocks(fs.readFileSync(f.recording.path))]
    .filter(({ type }) => type === BLOCK.enhancedPacket)
    .flatMap(({ body }) => {
      const block = readEnhancedPacket(body);
      const ip = block === null ? null : readPacket(block.packet);
      if (block === null || ip === null) return [];
      const payload = block.packet.length - ip.payloadAt;
      return [{ payload, seq: block.packetId, flags: ip.tcpFlags }];
    });
}

test.each([
  ["512 KiB", 32 * 1024, 64, 16],
  ["64 packets", 10, 256, 64],
])("one after %s one way", async (_, size, count, every) => {
  for (let i = 0; i < count; i++) await f.data(1, false, new Uint8Array(size));
  const seen = await packets();
  const pure = seen.flatMap(({ payload }, i) => (payload === 0 ? [i] : []));
  // Behind each `every` packets of data one that carries nothing, is no call's, and only acknowledges.
  expect(pure).toEqual(Array.from({ length: count / every }, (__, i) => every + i * (every + 1)));
  for (const i of pure) expect(seen[i]).toEqual({ payload: 0, seq: null, flags: TCP_FLAG.ack });
});

test("none where the other side answers, since answers acknowledge", async () => {
  for (let i = 0; i < 200; i++) await f.data(1, i % 2 === 0, new Uint8Array(10));
  expect((await packets()).filter(({ payload }) => payload === 0)).toEqual([]);
});
