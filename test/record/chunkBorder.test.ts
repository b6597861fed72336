// Pages and events around the border between two chunks of the index: each row is read from its own chunk.

import { afterEach, beforeEach, expect, test } from "vitest";
import { ScopeView } from "../../engine/query/ScopeView.ts";
import { CHUNK_ROWS } from "../../engine/record/index/chunk.ts";
import { recordingFixture, type RecordingFixture } from "../support/recordingFixture.ts";

/** The recording's first event has ordinal 0 and seq 1. */
const FIRST_OF_SECOND = CHUNK_ROWS;
let f: RecordingFixture;
beforeEach(async () => {
  f = await recordingFixture();
  for (let i = 0; i < 2 * CHUNK_ROWS + 3; i++)
    await f.data(1 + (i % 3), false, Uint8Array.of(i & 0xff, (i >> 8) & 0xff, (i >> 16) & 0xff));
});
afterEach(() => f.end());

const numberOf = (bytes: Uint8Array) =>
  (bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8) | ((bytes[2] ?? 0) << 16);

test.each([
  ["begins with a chunk's first row", FIRST_OF_SECOND, 4],
  ["begins with the last chunk's first row", 2 * CHUNK_ROWS, 3],
  ["ends with a chunk's last row", FIRST_OF_SECOND - 3, 3],
  ["goes over the border", FIRST_OF_SECOND - 2, 4],
  ["has the first row of a chunk alone", FIRST_OF_SECOND, 1],
])("a page that %s", async (_, from, count) => {
  const ordinals = Array.from({ length: count }, (__, i) => from + i);
  const rows = await f.recording.events.rowsOf(ordinals);
  expect(rows.map(({ seq, socket, time }) => ({ seq, socket, time }))).toEqual(
    ordinals.map((ordinal) => ({
      seq: ordinal + 1,
      socket: 1 + (ordinal % 3),
      time: ordinal + 1,
    })),
  );
  for (const ordinal of ordinals)
    expect(numberOf(await f.recording.events.payload(ordinal + 1))).toBe(ordinal);
});

test("a socket's page that begins with a chunk's first row", async () => {
  const socket = 1 + (FIRST_OF_SECOND % 3);
  const view = new ScopeView(f.recording.events.index, { kind: "socket", socket });
  const position = await view.positionOf(FIRST_OF_SECOND);
  expect(await view.ordinals(position, 2)).toEqual([FIRST_OF_SECOND, FIRST_OF_SECOND + 3]);
  expect(await view.ordinals(position - 1, 2)).toEqual([FIRST_OF_SECOND - 3, FIRST_OF_SECOND]);
});
