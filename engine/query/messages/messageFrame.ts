import type { MessageFrame } from "../../../shared/model/query.ts";
import { ROW_FLAG } from "../../../shared/model/rows.ts";
import type { FoundFrame } from "../FoundFrame.ts";

/** As clients are told of it. */
export function messageFrame({ frame, problem }: FoundFrame, firstSeq: number): MessageFrame {
  const flags = frame.code >>> 8;
  return {
    socket: frame.socket,
    direction: (flags & ROW_FLAG.in) === 0 ? "out" : "in",
    at: frame.at,
    part: frame.part,
    length: frame.length,
    firstSeq: firstSeq + frame.first,
    lastSeq: firstSeq + frame.last,
    time: frame.time,
    complete: (flags & ROW_FLAG.incomplete) === 0,
    problem,
  };
}
