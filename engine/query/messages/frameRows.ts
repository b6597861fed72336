// Messages as rows: their first bytes are read back from the store, wherever they lie.

import { callOf, directionOf } from "../../../shared/codec/rows.ts";
import { formatEndpoint } from "../../../shared/model/endpoint.ts";
import { PREVIEW_BYTES, ROW_FLAG, type Row } from "../../../shared/model/rows.ts";
import { CHUNK_ROWS } from "../../record/index/chunk.ts";
import { UNLISTED_FLOW } from "../../record/index/FlowTable.ts";
import { eventBytes } from "../../record/read/eventBytes.ts";
import { readEvents } from "../streams/readEvents.ts";
import type { FrameRow } from "../scan/frameColumns.ts";
import { occurs } from "../streams/StreamTable.ts";
import type { EventStore } from "../../record/read/EventStore.ts";

export async function frameRows(store: EventStore, frames: readonly FrameRow[]): Promise<Row[]> {
  const previews = await readPreviews(store, frames);
  return Promise.all(
    frames.map(async (frame, i) => {
      const flags = frame.code >>> 8;
      return {
        seq: store.seqOf(frame.last),
        time: frame.time,
        socket: frame.socket,
        call: callOf(frame.code & 0xff),
        direction: directionOf(flags),
        failed: false,
        result: frame.length,
        peer: await peerOf(store, frame),
        at: frame.at,
        part: frame.part,
        incomplete: (flags & ROW_FLAG.incomplete) !== 0,
        problem: (flags & ROW_FLAG.problem) !== 0,
        damaged: false,
        preview: previews[i] ?? new Uint8Array(0),
      };
    }),
  );
}

async function peerOf(store: EventStore, frame: FrameRow): Promise<string> {
  if (frame.flow === UNLISTED_FLOW) {
    const [row] = await store.rowsOf([frame.last]);
    return row?.peer ?? "";
  }
  const remote = store.flows[frame.flow]?.remote ?? null;
  return remote === null ? "" : formatEndpoint(remote);
}

async function readPreviews(
  store: EventStore,
  frames: readonly FrameRow[],
): Promise<readonly Uint8Array[]> {
  // One that was known late stands behind others that began after it.
  const order = Array.from(frames.keys()).toSorted(
    (a, b) => (frames[a]?.first ?? 0) - (frames[b]?.first ?? 0),
  );
  const parts = await readEvents(
    store,
    order.map((i) => {
      const { first, skip, length } = frames[i] as FrameRow;
      return { ordinal: first, from: skip, to: skip + Math.min(PREVIEW_BYTES, length) };
    }),
  );
  const previews: Uint8Array[] = [];
  for (const [at, i] of order.entries()) {
    const frame = frames[i] as FrameRow;
    const part = parts[at] ?? new Uint8Array(0);
    previews[i] = part.length === wantedOf(frame) ? part : await goOn(store, frame, part);
  }
  return previews;
}

function wantedOf(frame: FrameRow): number {
  return Math.min(PREVIEW_BYTES, frame.length);
}

/** The rest of a message's first bytes, out of the events that follow its first. */
async function goOn(store: EventStore, frame: FrameRow, begun: Uint8Array): Promise<Uint8Array> {
  const preview = new Uint8Array(wantedOf(frame));
  preview.set(begun);
  let have = begun.length;
  for (let ordinal = frame.first + 1; ordinal <= frame.last && have < preview.length;) {
    const chunk = Math.floor(ordinal / CHUNK_ROWS);
    const stop = Math.min(frame.last + 1, (chunk + 1) * CHUNK_ROWS);
    // A peer that takes its time may have said nothing while millions of other events happened.
    const summary = store.index.summaries[chunk];
    if (summary !== undefined && !occurs(summary, frame.socket)) {
      ordinal = stop;
      continue;
    }
    const columns = await store.index.chunk(chunk);
    for (; ordinal < stop && have < preview.length; ordinal++) {
      const row = columns.socket.indexOf(frame.socket, ordinal % CHUNK_ROWS);
      ordinal = row === -1 ? stop : chunk * CHUNK_ROWS + row;
      if (ordinal >= stop) break;
      // The same call, the same direction.
      if (((columns.code[row] ?? 0) & CALL_AND_WAY) !== (frame.code & CALL_AND_WAY)) continue;
      const length = columns.result[row] ?? 0;
      const offset = columns.offset[row] ?? 0;
      const part = await eventBytes(store.bytes, { offset, length }, 0, preview.length - have);
      preview.set(part, have);
      have += part.length;
    }
  }
  return preview;
}

const CALL_AND_WAY = 0xff | ((ROW_FLAG.in | ROW_FLAG.out) << 8);
