// The frames that a scan finds, on their way to the engine: columns that are handed over when they are full.

import { CHUNK_FRAMES, FRAME_BYTES, frameColumnsOf } from "../../streams/frameColumns.ts";
import type { FrameRow } from "../../streams/frameColumns.ts";
import { copyFrames } from "../../streams/frameColumns.ts";
import type { FromThread } from "./messages.ts";

/** Different sentences about problems; what is beyond is told in general words. */
const MAX_PROBLEMS = 1000;
const OTHER_PROBLEM = "not as its framing says";

export interface FrameWriter {
  readonly write: (frame: FrameRow) => void;
  /** Hands over what there is. */
  readonly flush: () => void;
  /** The sentence's number; 0 for null. */
  readonly problem: (sentence: string | null) => number;
  readonly written: () => number;
}

export function createFrameWriter(tell: (message: FromThread) => void): FrameWriter {
  const columns = frameColumnsOf(new ArrayBuffer(CHUNK_FRAMES * FRAME_BYTES), CHUNK_FRAMES);
  const numbers = new Map<string, number>();
  let problems: string[] = [];
  let count = 0;
  let written = 0;

  function flush(): void {
    if (count === 0) return;
    const exact = new ArrayBuffer(count * FRAME_BYTES);
    copyFrames(columns, 0, count, frameColumnsOf(exact, count), 0);
    tell({ type: "frames", count, columns: exact, problems });
    problems = [];
    count = 0;
  }
  return {
    flush,
    write(frame) {
      columns.last[count] = frame.last;
      columns.first[count] = frame.first;
      columns.at[count] = frame.at;
      columns.time[count] = frame.time;
      columns.number[count] = frame.number;
      columns.late[count] = frame.late;
      columns.skip[count] = frame.skip;
      columns.length[count] = frame.length;
      columns.socket[count] = frame.socket;
      columns.flow[count] = frame.flow;
      columns.code[count] = frame.code;
      columns.problem[count] = frame.problem;
      count += 1;
      written += 1;
      if (count === CHUNK_FRAMES) flush();
    },
    problem(sentence) {
      if (sentence === null) return 0;
      const known = numbers.get(sentence);
      if (known !== undefined) return known;
      if (numbers.size >= MAX_PROBLEMS) return numbers.get(OTHER_PROBLEM) ?? 0;
      const said = numbers.size === MAX_PROBLEMS - 1 ? OTHER_PROBLEM : sentence;
      const number = numbers.size + 1;
      numbers.set(said, number);
      problems.push(said);
      return number;
    },
    written: () => written,
  };
}
