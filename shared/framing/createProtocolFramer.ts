// Cuts where a decoder says that a message ends. Keeps the bytes that no answer was given for, at most one frame and one
// read of them, and which reads they came from.

import { createAskBudget } from "./askBudget.ts";
import { createByteQueue } from "./byteQueue.ts";
import { createScanFramer } from "./createScanFramer.ts";
import { said, type Text } from "../words/said.ts";
import { asReadFromHere, CONTINUES, cutAt, joinedProblems } from "./frameProblems.ts";
import type { Frame, Framer, FramerOptions } from "./framer.ts";
import { MAX_FRAME } from "./frameSpec.ts";
import { createMessageEnd, NOT_RECOGNISED } from "./messageEnd.ts";
import { createReadMarks, type ReadMark } from "./readMarks.ts";

/** Microseconds after a stream's first byte in which its protocol must be recognised; then its reads are shown as they are. */
const RECOGNISE_TIME = 500_000;
/**
 * Reads remembered before a decoder is asked in any case: what it then needs "more" for can be forgotten. So many that even
 * 16 MiB looked at for each time are little for one read.
 */
const MAX_MARKS = 65_536;

const CUT = cutAt(MAX_FRAME);
const END_NOT_FOUND = asReadFromHere(said("frame.endNotFound"));

const NONE: readonly Frame[] = [];

export function createProtocolFramer(protocol: string | null, options: FramerOptions): Framer {
  const ask = createMessageEnd(protocol, options);
  const budget = createAskBudget();
  const undecided = createByteQueue();
  const marks = createReadMarks();
  /** Stream offsets of the frame and of the byte after the last that came. */
  let [from, end] = [0, 0];
  /** Stream offset of the first byte kept in `undecided`. */
  let kept = 0;
  /** Where the message ends that is being cut, null while not known; its bytes are not kept then. */
  let messageEnd: number | null = null;
  /** The read that the frame begins in, null before its first byte. */
  let first: ReadMark | null = null;
  let last: ReadMark = { offset: 0, ordinal: 0, time: 0 };
  /** Bytes of the frame that the decoder knew when it was last asked. */
  let asked = 0;
  let recognised = protocol !== null;
  const joined = joinedProblems();
  let problem: Text | null = null;
  /** Takes over once no message can be made out. */
  let asRead: Framer | null = null;

  function take(to: number, complete: boolean, own: Text | null): Frame {
    const begin = first ?? marks.seek(from);
    const finish = marks.seek(to - 1);
    const frame: Frame = {
      from,
      length: to - from,
      firstOrdinal: begin.ordinal,
      lastOrdinal: finish.ordinal,
      firstTime: begin.time,
      time: finish.time,
      complete,
      problem: joined(problem, own),
    };
    forget(to);
    [from, first, asked, problem] = [to, null, 0, null];
    return frame;
  }

  /** Bytes before `to` are decided about. */
  function forget(to: number): void {
    if (to <= kept) return;
    undecided.drop(to - kept);
    kept = to;
  }

  /** What is held becomes frames, one for each read; reads that were forgotten are one together. */
  function lose(frames: Frame[], why: Text): void {
    problem = why;
    while (from < end) {
      first ??= marks.seek(from);
      const to = marks.next() ?? end;
      const whole = to - from <= MAX_FRAME;
      frames.push(take(whole ? to : from + MAX_FRAME, whole, whole ? null : CUT));
      if (!whole) problem = CONTINUES;
    }
    asRead = createScanFramer({ from, problem });
  }

  /** Cuts what can be cut. `insist` asks the decoder whatever the budget says. */
  function cut(frames: Frame[], now: number, insist: boolean): void {
    while (from < end && asRead === null) {
      first ??= marks.seek(from);
      messageEnd ??= learn(frames, now, insist);
      if (messageEnd === null) return;
      const to = Math.min(messageEnd, from + MAX_FRAME);
      if (to > end) {
        // Its end comes with a later read, so that neither its bytes nor where they came from are needed.
        forget(end);
        marks.prune();
        return;
      }
      const whole = to === messageEnd;
      frames.push(take(to, whole, whole ? null : CUT));
      if (whole) messageEnd = null;
      else problem = CONTINUES;
    }
  }

  /** Asks where the message ends, null where that is not known. */
  function learn(frames: Frame[], now: number, insist: boolean): number | null {
    const have = Math.min(end - from, MAX_FRAME);
    const over = end - from > MAX_FRAME;
    if (!over) {
      if (have <= asked) return null;
      if (!insist && !budget.allows(have) && marks.size() < MAX_MARKS) return null;
    }
    const answer = ask(undecided.view().subarray(0, have));
    asked = have;
    // Not for good: an upgrade may lead to what nobody knows.
    recognised = answer.kind !== "unrecognised";
    budget.spend(answer.kind === "length" ? Math.min(have, answer.length) : have, now);
    switch (answer.kind) {
      case "length":
        return from + answer.length;
      case "lost":
        lose(frames, answer.problem);
        return null;
      case "unrecognised":
        return null;
      case "more":
        if (!over) {
          marks.prune();
          return null;
        }
        frames.push(take(from + MAX_FRAME, false, CUT));
        lose(frames, END_NOT_FOUND);
        return null;
    }
  }

  /** A stream that nobody recognises in time is shown as read. */
  function giveUp(frames: Frame[], now: number): void {
    if (recognised || first === null || now - first.time < RECOGNISE_TIME) return;
    cut(frames, now, true);
    if (!recognised) lose(frames, NOT_RECOGNISED);
  }

  return {
    push(chunk) {
      const { bytes, ordinal, time } = chunk;
      if (bytes.length === 0) return NONE;
      const frames: Frame[] = [];
      if (asRead === null) giveUp(frames, time);
      if (asRead !== null) return frames.concat(asRead.push(chunk));
      const known = messageEnd === null ? 0 : Math.min(bytes.length, messageEnd - end);
      if (known > 0) kept = end + known;
      last = { offset: end, ordinal, time };
      marks.add(last);
      end += bytes.length;
      if (known < bytes.length) undecided.push(bytes.subarray(known));
      budget.earn(bytes.length);
      cut(frames, time, false);
      undecided.settle();
      return frames;
    },
    turn: () => NONE,
    due(now) {
      if (asRead !== null || from === end) return NONE;
      const frames: Frame[] = [];
      giveUp(frames, now);
      const waiting = asRead === null && messageEnd === null && end - from > asked;
      if (waiting && budget.allowsAt(now, end - from)) cut(frames, now, true);
      return frames;
    },
    end() {
      if (asRead !== null || from === end) return NONE;
      const frames: Frame[] = [];
      cut(frames, last.time, true);
      if (!recognised) lose(frames, NOT_RECOGNISED);
      if (from < end) frames.push(take(end, false, null));
      return frames;
    },
    pending() {
      if (from === end) return null;
      const begin = first ?? last;
      return {
        from,
        length: end - from,
        firstOrdinal: begin.ordinal,
        lastOrdinal: last.ordinal,
        firstTime: begin.time,
        time: last.time,
        expected: messageEnd === null ? null : messageEnd - from,
      };
    },
  };
}
