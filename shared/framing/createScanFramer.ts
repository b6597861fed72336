// Cuts where a scanner finds the end of a frame, at the end of each read, or at a pause. Bytes are looked at once and not
// kept.

import type { Text } from "../words/said.ts";
import { CONTINUES, cutAt, joinedProblems } from "./frameProblems.ts";
import type { Frame, Framer } from "./framer.ts";
import { MAX_FRAME } from "./frameSpec.ts";
import { LOST, MORE, type Scanner } from "./scanner.ts";

/** What ends a frame; with nothing set each read does. */
export interface ScanRule {
  readonly scanner?: Scanner;
  /** Microseconds without a read. */
  readonly gap?: number;
  /** Bytes of the longest frame; 16 MiB where not given. */
  readonly max?: number;
  /** Whether the other direction's turn ends a frame too. */
  readonly endsOnTurn?: boolean;
  /** Offset in the stream of the first byte pushed. */
  readonly from?: number;
  /** Problem of the first frame. */
  readonly problem?: Text | null;
}

const NONE: readonly Frame[] = [];

export function createScanFramer(rule: ScanRule): Framer {
  const { gap = null, max = MAX_FRAME, endsOnTurn = false } = rule;
  let scanner = rule.scanner ?? null;
  const cut = cutAt(max);
  const joined = joinedProblems();
  let problem = rule.problem ?? null;
  let from = rule.from ?? 0;
  /** Bytes of the frame that begins at `from`. */
  let have = 0;
  let [firstOrdinal, lastOrdinal, firstTime, time] = [0, 0, 0, 0];

  function take(complete: boolean, own: Text | null = null): Frame {
    const says = joined(problem, own);
    const length = have;
    from += have;
    have = 0;
    problem = null;
    return {
      from: from - length,
      length,
      firstOrdinal,
      lastOrdinal,
      firstTime,
      time,
      complete,
      problem: says,
    };
  }

  return {
    push(chunk) {
      const { bytes, ordinal } = chunk;
      if (bytes.length === 0) return NONE;
      const frames: Frame[] = [];
      if (gap !== null && have > 0 && chunk.time - time >= gap) frames.push(take(true));
      let at = 0;
      while (at < bytes.length) {
        if (have === 0) [firstOrdinal, firstTime] = [ordinal, chunk.time];
        const room = max - have;
        const view = bytes.length - at > room ? bytes.subarray(0, at + room) : bytes;
        // Without room this chunk only brings the byte too many; the frame's last byte came before.
        if (room > 0) [lastOrdinal, time] = [ordinal, chunk.time];
        const end = scanner === null ? MORE : scanner.scan(view, at, have);
        if (end === LOST) {
          problem = scanner?.problem() ?? null;
          scanner = null;
          continue;
        }
        const to = end === MORE ? view.length : end;
        have += to - at;
        at = to;
        if (end !== MORE) frames.push(take(true));
        else if (at < bytes.length) {
          scanner?.reset();
          frames.push(take(false, cut));
          problem = CONTINUES;
        }
      }
      if (scanner === null && gap === null && have > 0) frames.push(take(true));
      return frames;
    },
    turn() {
      if (!endsOnTurn || have === 0) return NONE;
      scanner?.reset();
      return [take(true)];
    },
    due: (now) => (gap !== null && have > 0 && now - time >= gap ? [take(true)] : NONE),
    // No read will ever follow, so that a pause has certainly come.
    end: () => (have > 0 ? [take(gap !== null)] : NONE),
    pending: () =>
      have === 0
        ? null
        : {
            from,
            length: have,
            firstOrdinal,
            lastOrdinal,
            firstTime,
            time,
            expected: scanner?.expected() ?? null,
          },
  };
}
