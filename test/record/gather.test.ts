// Rows and bytes that lie far apart: read together, from the index's file and the recording's.

import { expect, test } from "vitest";
import { CHUNK_ROWS, type Chunk } from "../../engine/record/index/chunk.ts";
import { EventIndex } from "../../engine/record/index/EventIndex.ts";
import { RowPicker } from "../../engine/record/index/RowPicker.ts";
import { gather, type ByteSource } from "../../engine/system/gather.ts";
import { indexRow } from "../support/indexRow.ts";
import { tempFolder } from "../support/tempFolder.ts";

/** A file of 1,000 bytes that says how it was read; each read at once takes so many ms. */
function source(ms: number): { source: ByteSource; waited: number[]; atOnce: number[] } {
  const file = Uint8Array.from({ length: 1000 }, (_, i) => i % 251);
  const waited: number[] = [];
  const atOnce: number[] = [];
  return {
    waited,
    atOnce,
    source: {
      async read(position, length) {
        waited.push(position);
        return file.slice(position, position + length);
      },
      readSync(position, into) {
        atOnce.push(position);
        for (const end = performance.now() + ms; performance.now() < end;);
        const bytes = file.subarray(position, position + into.length);
        into.set(bytes);
        return bytes.length;
      },
    },
  };
}

const stretches = Array.from({ length: 20 }, (_, i) => ({ from: i * 51, to: i * 51 + 40 }));
const wanted = stretches.map(({ from, to }) =>
  Array.from({ length: Math.min(to, 1000) - from }, (_, i) => (from + i) % 251),
);

test("what the system has in memory is read at once, shorter at the file's end", async () => {
  const { source: file, waited, atOnce } = source(0);
  const read = await gather(file, stretches);
  expect(read.map((bytes) => [...bytes])).toEqual(wanted);
  // The first one is waited for, whatever becomes of it; on a busy machine others may be.
  expect(waited[0]).toBe(0);
  expect(waited.length + atOnce.length).toBe(stretches.length);
  expect(atOnce.length).toBeGreaterThan(0);
});

test("where three have to be fetched, the event loop waits for no other, and goes on between them", async () => {
  const { source: file, waited, atOnce } = source(2);
  const turns: number[] = [];
  let going = true;
  const turn = (): void => {
    turns.push(atOnce.length);
    if (going) setImmediate(turn);
  };
  setImmediate(turn);
  const read = await gather(file, stretches);
  going = false;
  expect(read.map((bytes) => [...bytes])).toEqual(wanted);
  expect(atOnce.length).toBe(3);
  expect(waited.length).toBe(stretches.length - 3);
  expect(turns).toEqual(expect.arrayContaining([1, 2]));
});

test("few are waited for", async () => {
  const { source: file, atOnce } = source(0);
  expect((await gather(file, stretches.slice(0, 3))).length).toBe(3);
  expect(atOnce).toEqual([]);
});

/** Row `i` of an index, each column another number. */
const rowAt = (i: number) =>
  indexRow(i * 64, i, {
    socket: i % 977,
    result: i % 13,
    flow: i % 70_001,
    code: i % 5,
    detail: i % 301,
  });

/** What is picked of each row, as `rowAt` has it. */
const rowsOf = (columns: Chunk | undefined) =>
  Array.from(columns?.offset ?? [], (offset, i) => ({
    offset,
    time: columns?.time[i],
    socket: columns?.socket[i],
    result: columns?.result[i],
    flow: columns?.flow[i],
    code: columns?.code[i],
    detail: columns?.detail[i],
  }));

/** Drops written chunks before the newest 16 from memory, which what is read back whole takes. */
async function forgetFirst(index: EventIndex): Promise<void> {
  await expect.poll(() => index.writing).toBe(0);
  for (let chunk = 2; chunk < 18; chunk++) await index.chunk(chunk);
  expect(index.peek(1)).toBeNull();
}

test("rows of a chunk that is not in memory, few, many and far apart, close together", async () => {
  const folder = await tempFolder();
  const index = new EventIndex(`${folder.path}/x.index`);
  for (let i = 0; i < 18 * CHUNK_ROWS; i++) {
    index.append(rowAt(i));
    if (i % 20_000 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await forgetFirst(index);
  const picker = new RowPicker(index);
  const every = (step: number, from = 0) =>
    Array.from({ length: Math.floor((CHUNK_ROWS - from) / step) }, (_, i) => from + i * step);
  for (const rows of [
    [0],
    [7, 60_000, CHUNK_ROWS - 1],
    every(1499, 3),
    every(2, 65_000),
    every(9),
  ]) {
    const [picked] = await picker.pick([{ chunk: 1, rows }]);
    expect(rowsOf(picked)).toEqual(rows.map((row) => rowAt(CHUNK_ROWS + row)));
  }
  // Many pages at the same time have their own memory each.
  const pages = await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      picker.pick([
        { chunk: 0, rows: every(9, i) },
        { chunk: 1, rows: every(1499, i) },
        { chunk: 17, rows: [i] },
      ]),
    ),
  );
  for (const [i, [whole, apart, hot]] of pages.entries())
    expect([whole?.time[3], apart?.time[3], hot?.time[0]]).toEqual([
      i + 3 * 9,
      CHUNK_ROWS + i + 3 * 1499,
      17 * CHUNK_ROWS + i,
    ]);
  expect(rowsOf(await index.row(CHUNK_ROWS + 977))).toEqual([rowAt(CHUNK_ROWS + 977)]);
  index.close();
  await folder.remove();
});

test("rows of a chunk from which some were dropped, and to which others came", async () => {
  const folder = await tempFolder();
  const index = new EventIndex(`${folder.path}/x.index`);
  const begin = CHUNK_ROWS + 1000;
  for (let i = 0; i < 2 * CHUNK_ROWS + 10; i++) index.append(rowAt(i));
  await expect.poll(() => index.writing).toBe(0);
  // Back over the border of a chunk that was full, and of it 1,000 rows are left.
  await index.truncate(begin * 64);
  expect(index.count).toBe(begin);
  for (let i = begin; i < 18 * CHUNK_ROWS; i++) {
    index.append(rowAt(i + 5));
    if (i % 20_000 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await forgetFirst(index);
  const rows = [0, 999, 1000, CHUNK_ROWS - 1];
  const [picked] = await new RowPicker(index).pick([{ chunk: 1, rows }]);
  expect(rowsOf(picked)).toEqual(rows.map((row) => rowAt(CHUNK_ROWS + row + (row < 1000 ? 0 : 5))));
  index.close();
  await folder.remove();
});
