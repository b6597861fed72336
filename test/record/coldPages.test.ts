// Pages of rows that lie in a chunk each: what was read of the index for one is not read again for the next.

import { afterEach, expect, test, vi } from "vitest";
import { ScopeView } from "../../engine/query/ScopeView.ts";
import { CHUNK_ROWS } from "../../engine/record/index/chunk.ts";
import { ErrorTable } from "../../engine/record/index/eventDetail.ts";
import { EventIndex } from "../../engine/record/index/EventIndex.ts";
import { FlowTable } from "../../engine/record/index/FlowTable.ts";
import { IndexFile } from "../../engine/record/index/IndexFile.ts";
import { SeqRuns } from "../../engine/record/index/SeqRuns.ts";
import { EventStore } from "../../engine/record/read/EventStore.ts";
import { indexRow } from "../support/indexRow.ts";
import { tempFolder } from "../support/tempFolder.ts";

/** More than the index keeps in memory, and more than a view keeps of those with many rows. */
const CHUNKS = 66;
const QUIET = 5;
afterEach(() => void vi.restoreAllMocks());

const ordinalIn = (chunk: number): number => chunk * CHUNK_ROWS + ((chunk * 977) % CHUNK_ROWS);

/** An index of which a socket has one row in each chunk. */
async function quietSocket(path: string): Promise<EventIndex> {
  const index = new EventIndex(path);
  for (let chunk = 0; chunk < CHUNKS; chunk++) {
    const own = ordinalIn(chunk);
    for (let i = chunk * CHUNK_ROWS; i < (chunk + 1) * CHUNK_ROWS; i++)
      index.append(indexRow(i * 64, i, { socket: i === own ? QUIET : 1, result: i % 13, code: 0 }));
    while (index.writing > 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return index;
}

function storeOf(index: EventIndex): EventStore {
  const end = index.count * 64;
  return new EventStore({
    index,
    flows: new FlowTable(),
    errors: new ErrorTable(),
    seqs: new SeqRuns(1),
    bytes: { read: async () => new Uint8Array(0), readSync: () => 0 },
    path: () => "",
    readPath: () => "",
    end: () => end,
    writtenTo: () => end,
    flush: async () => undefined,
  });
}

test("a page of a quiet socket that is looked at again reads nothing of the index", async () => {
  const folder = await tempFolder();
  const index = await quietSocket(`${folder.path}/x.index`);
  const store = storeOf(index);
  const view = new ScopeView(index, { kind: "socket", socket: QUIET });
  const ways = (["read", "readInto", "readSync"] as const).map((name) =>
    vi.spyOn(IndexFile.prototype, name),
  );
  const page = async () => {
    for (const way of ways) way.mockClear();
    const places = await store.places(await view.ordinals(0, CHUNKS));
    return { places, reads: ways.reduce((sum, { mock }) => sum + mock.calls.length, 0) };
  };
  const first = await page();
  expect(
    first.places.map(({ offset, seq, socket, result }) => [offset, seq, socket, result]),
  ).toEqual(
    Array.from({ length: CHUNKS }, (_, chunk) => {
      const ordinal = ordinalIn(chunk);
      return [ordinal * 64, ordinal + 1, QUIET, ordinal % 13];
    }),
  );
  expect(first.reads).toBeGreaterThan(CHUNKS);
  // One for the socket's rows in a chunk, one for a row with all that is known of it.
  expect(first.reads).toBeLessThanOrEqual(2 * CHUNKS);
  const again = await page();
  expect(again.places).toEqual(first.places);
  expect(again.reads).toBe(0);
  index.close();
  await folder.remove();
});
