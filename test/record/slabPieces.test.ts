// Memory on its way to the file: whatever is leased, put, given back and retired in whatever order, the file has each
// block once, whole and in its order.

import fc from "fast-check";
import * as fs from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { SLAB_BYTES, type Disk, type Lease } from "../../engine/record/write/slab.ts";
import { SlabPieces } from "../../engine/record/write/SlabPieces.ts";
import { SlabWriter } from "../../engine/record/write/SlabWriter.ts";
import { tempFolder } from "../support/tempFolder.ts";

let folder: Awaited<ReturnType<typeof tempFolder>>;
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(() => folder.remove());

const HEAD = 8;
const ROOM = 64 * 1024;
const TRAILER = 4;

type Step =
  | { readonly do: "put"; readonly words: number }
  | { readonly do: "lease" }
  | { readonly do: "commit"; readonly which: number; readonly words: number }
  | { readonly do: "giveBack"; readonly which: number }
  | { readonly do: "turn" };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("put" as const), words: fc.integer({ min: 1, max: 16_000 }) }),
  fc.record({ do: fc.constant("lease" as const) }),
  fc.record({
    do: fc.constant("commit" as const),
    which: fc.nat(3),
    words: fc.integer({ min: 1, max: ROOM / 4 }),
  }),
  fc.record({ do: fc.constant("giveBack" as const), which: fc.nat(3) }),
  fc.record({ do: fc.constant("turn" as const) }),
);

/** With and without the call that writes several pieces at once. */
const disks: readonly (readonly [string, Disk])[] = [
  ["writev", fs],
  ["write alone", { write: fs.write, writeSync: fs.writeSync }],
];

test.each(disks)("every block is in the file once, in its order (%s)", async (_, disk) => {
  let file = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 200 }), async (steps) => {
      const path = `${folder.path}/${file++}`;
      const fd = fs.openSync(path, "w+");
      const slab = new SlabWriter({
        fd,
        disk,
        waitingLimit: () => Number.POSITIVE_INFINITY,
        onPressure: () => {},
        onFailure: (error) => {
          throw error;
        },
      });
      const leases: Lease[] = [];
      const blocks: { readonly position: number; readonly words: number; readonly fill: number }[] =
        [];
      let fill = 0;
      const filled = (position: number, words: number) => {
        fill += 1;
        slab.words.fill(fill, slab.cursor, slab.cursor + words);
        blocks.push({ position, words, fill });
      };
      for (const one of steps) {
        if (one.do === "put") filled(slab.reserve(one.words * 4), one.words);
        if (one.do === "lease") {
          const lease = slab.lease(HEAD, ROOM, TRAILER);
          if (lease !== null) leases.push(lease);
          // What a socket reads at any time, before anything is known of it.
          lease?.into.fill(0xee);
        }
        if (one.do === "commit" || one.do === "giveBack") {
          const [lease] = leases.splice(one.which, 1);
          if (lease === undefined) continue;
          lease.into.fill(0xdd);
          if (one.do === "giveBack") lease.owner.giveBack(lease);
          else filled(slab.commit(lease, one.words * 4), one.words);
        }
        if (one.do === "turn") await new Promise((resolve) => setImmediate(resolve));
        for (const lease of leases) lease.into.fill(0xcc);
      }
      const whole = await slab.read(0, slab.position);
      await slab.flush();
      slab.stop();
      fs.closeSync(fd);
      const bytes = fs.readFileSync(path);
      expect(bytes.equals(whole)).toBe(true);
      const words = new Uint32Array(Uint8Array.from(bytes).buffer);
      let position = 0;
      for (const block of blocks) {
        expect(block.position).toBe(position);
        const from = position / 4;
        expect(words.subarray(from, from + block.words).every((w) => w === block.fill)).toBe(true);
        position += block.words * 4;
      }
      expect(bytes.length).toBe(position);
    }),
    { numRuns: 40 },
  );
});

test("what is leased is bounded, and comes back", () => {
  const pieces = new SlabPieces();
  const leases: Lease[] = [];
  for (let lease = pieces.lease(HEAD, ROOM, TRAILER); lease !== null;) {
    leases.push(lease);
    lease = pieces.lease(HEAD, ROOM, TRAILER);
  }
  expect(leases.length).toBe(4);
  expect(new Set(leases.map(({ slab }) => slab)).size).toBe(4);
  for (const lease of leases) pieces.giveBack(lease);
  expect(pieces.lease(HEAD, ROOM, TRAILER)).not.toBeNull();
});

test("slabs are used again once they are written: a long recording takes no more of them", () => {
  const pieces = new SlabPieces();
  const slabs = new Set<unknown>();
  for (let i = 0; i < 64; i++) {
    slabs.add(pieces.put(SLAB_BYTES));
    pieces.retire(pieces.position - SLAB_BYTES, false);
  }
  expect(slabs.size).toBeLessThanOrEqual(4);
});

const LEASED = HEAD + ROOM + TRAILER;

test("nothing goes past the end of its slab, and what just fits stays in it", () => {
  const pieces = new SlabPieces();
  const first = pieces.put(SLAB_BYTES - 1024);
  expect(pieces.put(1024)).toBe(first);
  const second = pieces.put(4);
  expect(second).not.toBe(first);
  pieces.put(SLAB_BYTES - 4 - LEASED);
  const fits = pieces.lease(HEAD, ROOM, TRAILER) as Lease;
  expect(fits.slab).toBe(second);
  expect(fits.into.length).toBe(ROOM);
  expect(fits.into.byteOffset + fits.into.length).toBe(SLAB_BYTES - TRAILER);
  pieces.giveBack(fits);
  pieces.put(4);
  const elsewhere = pieces.lease(HEAD, ROOM, TRAILER) as Lease;
  expect(elsewhere.slab).not.toBe(second);
  expect(elsewhere.into.byteOffset).toBe(HEAD);
});

test("what comes while the end is leased goes into one other slab, until that is full", () => {
  const pieces = new SlabPieces();
  const leased = pieces.lease(HEAD, ROOM, TRAILER) as Lease;
  const other = pieces.put(1024);
  expect(other).not.toBe(leased.slab);
  expect(pieces.put(1024)).toBe(other);
  // The lease's block comes behind what was put meanwhile, and what comes next behind that.
  expect(pieces.putLeased(leased, 512)).toBe(leased.slab);
  expect(pieces.put(256)).toBe(leased.slab);
  expect(pieces.views(0, pieces.position).map(({ length }) => length)).toEqual([2048, 768]);
  const again = pieces.lease(HEAD, ROOM, TRAILER) as Lease;
  expect(again.slab).toBe(leased.slab);
  expect(pieces.put(1024)).toBe(other);
});

test("shows exactly the range that it is asked for, of as many pieces as are wanted", () => {
  const pieces = new SlabPieces();
  const slabs = Array.from({ length: 4 }, () => pieces.put(SLAB_BYTES));
  const shown = (from: number, to: number, most?: number) =>
    pieces
      .views(from, to, most)
      .map((view) => [
        slabs.findIndex(({ bytes }) => bytes.buffer === view.buffer),
        view.byteOffset,
        view.length,
      ]);
  expect(shown(0, SLAB_BYTES)).toEqual([[0, 0, SLAB_BYTES]]);
  expect(shown(SLAB_BYTES - 8, SLAB_BYTES + 12)).toEqual([
    [0, SLAB_BYTES - 8, 8],
    [1, 0, 12],
  ]);
  expect(shown(SLAB_BYTES + 4, 4 * SLAB_BYTES, 2)).toEqual([
    [1, 4, SLAB_BYTES - 4],
    [2, 0, SLAB_BYTES],
  ]);
});

test("lets go of what is written and cold, of nothing else", () => {
  const pieces = new SlabPieces();
  for (let i = 0; i < 8; i++) pieces.put(SLAB_BYTES);
  pieces.retire(0, true);
  expect(pieces.memoryFrom).toBe(0);
  pieces.retire(2 * SLAB_BYTES - 4, false);
  expect(pieces.memoryFrom).toBe(SLAB_BYTES);
  // The newest MiB stays, though it is written.
  pieces.retire(pieces.position, true);
  expect(pieces.memoryFrom).toBe(7 * SLAB_BYTES);
});

test.each([
  ["16 while there is traffic", false, 16],
  ["2 when it rests, beside the one that could still be filled", true, 3],
])("of free slabs it keeps %s", (_when, resting, kept) => {
  const pieces = new SlabPieces();
  const fill = () => Array.from({ length: 30 }, () => pieces.put(SLAB_BYTES));
  const before = new Set(fill());
  pieces.retire(pieces.position, resting);
  expect(fill().filter((slab) => before.has(slab)).length).toBe(kept);
});
