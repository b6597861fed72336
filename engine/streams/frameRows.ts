// Messages as rows: their first bytes are read back from the recording, wherever they lie.

import { callOf, directionOf } from "../../shared/codec/rows.ts";
import { formatEndpoint } from "../../shared/model/endpoint.ts";
import { PREVIEW_BYTES, ROW_FLAG, type Row } from "../../shared/model/rows.ts";
import { CHUNK_ROWS, type ChunkPart } from "../recording/EventIndex.ts";
import { UNLISTED_FLOW } from "../recording/FlowTable.ts";
import type { Recording } from "../recording/Recording.ts";
import { eventBytes } from "./eventBytes.ts";
import type { FrameRow } from "./frameColumns.ts";
import type { StreamSource } from "./StreamSource.ts";

/** Bytes of one event that are read in one piece for several messages. */
const MAX_PIECE = 256 * 1024;

export async function frameRows(recording: Recording, frames: readonly FrameRow[]): Promise<Row[]> {
  const source = recording.streams;
  const previews = await readPreviews(source, frames);
  return Promise.all(
    frames.map(async (frame, i) => {
      const flags = frame.code >>> 8;
      return {
        seq: source.firstSeq + frame.last,
        time: frame.time,
        socket: frame.socket,
        call: callOf(frame.code & 0xff),
        direction: directionOf(flags),
        failed: false,
        result: frame.length,
        peer: await peerOf(recording, frame),
        at: frame.at,
        incomplete: (flags & ROW_FLAG.incomplete) !== 0,
        problem: (flags & ROW_FLAG.problem) !== 0,
        preview: previews[i] ?? new Uint8Array(0),
      };
    }),
  );
}

async function peerOf(recording: Recording, frame: FrameRow): Promise<string> {
  if (frame.flow === UNLISTED_FLOW) {
    const [row] = await recording.rowsOf([frame.last]);
    return row?.peer ?? "";
  }
  const remote = recording.streams.flows[frame.flow]?.remote ?? null;
  return remote === null ? "" : formatEndpoint(remote);
}

async function readPreviews(
  source: StreamSource,
  frames: readonly FrameRow[],
): Promise<Uint8Array[]> {
  const previews: Uint8Array[] = [];
  for (let from = 0; from < frames.length;) {
    const first = frames[from] as FrameRow;
    // Messages of one event are read together.
    let to = from + 1;
    let end = first.skip + wantedOf(first);
    for (let next = frames[to]; next !== undefined; next = frames[to]) {
      if (next.first !== first.first || next.skip < first.skip) break;
      const nextEnd = next.skip + wantedOf(next);
      if (nextEnd - first.skip > MAX_PIECE) break;
      end = Math.max(end, nextEnd);
      to += 1;
    }
    const { columns, first: base } = await rowOf(source, first.first);
    const row = (first.first % CHUNK_ROWS) - base;
    const length = columns.result[row] ?? 0;
    const offset = columns.offset[row] ?? 0;
    const bytes = await eventBytes(source.source, offset, length, first.skip, end - first.skip);
    for (const frame of frames.slice(from, to)) {
      const at = frame.skip - first.skip;
      const part = bytes.slice(at, at + wantedOf(frame));
      previews.push(part.length === wantedOf(frame) ? part : await goOn(source, frame, part));
    }
    from = to;
  }
  return previews;
}

function wantedOf(frame: FrameRow): number {
  return Math.min(PREVIEW_BYTES, frame.length);
}

/** The rest of a message's first bytes, out of the events that follow its first. */
async function goOn(source: StreamSource, frame: FrameRow, begun: Uint8Array): Promise<Uint8Array> {
  const preview = new Uint8Array(wantedOf(frame));
  preview.set(begun);
  let have = begun.length;
  for (let ordinal = frame.first + 1; ordinal <= frame.last && have < preview.length;) {
    const chunk = Math.floor(ordinal / CHUNK_ROWS);
    const columns = await source.index.chunk(chunk);
    const stop = Math.min(frame.last + 1, (chunk + 1) * CHUNK_ROWS);
    for (; ordinal < stop && have < preview.length; ordinal++) {
      const row = ordinal % CHUNK_ROWS;
      if (columns.socket[row] !== frame.socket) continue;
      // The same call, the same way.
      if (((columns.code[row] ?? 0) & CALL_AND_WAY) !== (frame.code & CALL_AND_WAY)) continue;
      const length = columns.result[row] ?? 0;
      const offset = columns.offset[row] ?? 0;
      const part = await eventBytes(source.source, offset, length, 0, preview.length - have);
      preview.set(part, have);
      have += part.length;
    }
  }
  return preview;
}

const CALL_AND_WAY = 0xff | ((ROW_FLAG.in | ROW_FLAG.out) << 8);

function rowOf(source: StreamSource, ordinal: number): Promise<ChunkPart> {
  const row = ordinal % CHUNK_ROWS;
  return source.index.part(Math.floor(ordinal / CHUNK_ROWS), row, row + 1);
}
