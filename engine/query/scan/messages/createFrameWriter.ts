// The frames that a scan finds, on their way to the engine: columns that are handed over when they are full.

import type { Frame } from "../../../../shared/framing/framer.ts";
import { CALLS } from "../../../../shared/model/event.ts";
import { ROW_FLAG } from "../../../../shared/model/rows.ts";
import type { Text } from "../../../../shared/words/said.ts";
import { CHUNK_FRAMES, copyFrames, FRAME_BYTES, frameColumnsOf } from "../frameColumns.ts";
import type { ScanResult } from "../jobs.ts";
import { createNumbering } from "./createNumbering.ts";
import type { DirectedStream } from "./openStreams.ts";

const SEND = CALLS.indexOf("send");
const RECV = CALLS.indexOf("recv");

export interface FrameWriter {
  /**
   * `number`: which of the scope's frames it is; `part`: of those that end in its event; `known`: ordinal of the event at
   * which its end was known. The pieces of the stream begin with the one that holds its first byte.
   */
  readonly write: (
    stream: DirectedStream,
    frame: Frame,
    of: { readonly number: number; readonly part: number; readonly known: number },
  ) => void;
  /** Hands over what there is. */
  readonly flush: () => void;
  readonly written: () => number;
}

export function createFrameWriter(tell: (result: ScanResult) => void): FrameWriter {
  const columns = frameColumnsOf(new ArrayBuffer(CHUNK_FRAMES * FRAME_BYTES), CHUNK_FRAMES);
  const numberOf = createNumbering((problem) => problems.push(problem));
  let problems: Text[] = [];
  let count = 0;
  let written = 0;

  function flush(): void {
    if (count === 0) return;
    const exact = new ArrayBuffer(count * FRAME_BYTES);
    copyFrames(frameColumnsOf(exact, count), 0, { columns, from: 0, to: count });
    tell({ type: "frames", count, columns: exact, problems });
    problems = [];
    count = 0;
  }
  return {
    flush,
    write(stream, frame, { number, part, known }) {
      const asRead = stream.framer === null;
      columns.last[count] = frame.lastOrdinal;
      columns.first[count] = asRead ? frame.firstOrdinal : stream.pieces.firstOrdinal;
      columns.at[count] = frame.from;
      columns.time[count] = frame.time;
      columns.number[count] = number;
      columns.late[count] = known - frame.lastOrdinal;
      columns.skip[count] = asRead ? 0 : frame.from - stream.pieces.firstOffset;
      columns.length[count] = frame.length;
      columns.part[count] = part;
      columns.socket[count] = stream.socket;
      columns.flow[count] = stream.flowNumber;
      columns.code[count] = codeOf(stream, frame);
      columns.problem[count] = frame.problem === null ? 0 : numberOf(frame.problem);
      count += 1;
      written += 1;
      if (count === CHUNK_FRAMES) flush();
    },
    written: () => written,
  };
}

/** Call number and ROW_FLAG bits, as the columns hold them. */
export function codeOf(
  stream: DirectedStream,
  { complete, problem }: Pick<Frame, "complete" | "problem">,
): number {
  const flags =
    (stream.direction === "in" ? ROW_FLAG.in : ROW_FLAG.out) |
    (complete ? 0 : ROW_FLAG.incomplete) |
    (problem === null ? 0 : ROW_FLAG.problem);
  return (stream.direction === "in" ? RECV : SEND) | (flags << 8);
}
