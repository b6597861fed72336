// Cuts where a decoder says that a message ends. Keeps the bytes that no answer was given for, at most one frame and one
// read of them, and which reads they came from.

import { createAskBudget } from "./askBudget.ts";
import { createByteQueue } from "./byteQueue.ts";
import { ScanFramer } from "./ScanFramer.ts";
import { said, type Text } from "../words/said.ts";
import { asReadFromHere, CONTINUES, cutAt, joinedProblems } from "./frameProblems.ts";
import type { Chunk, Frame, Framer, FramerOptions, PendingFrame } from "./framer.ts";
import { MAX_FRAME } from "./frameSpec.ts";
import { createMessageEnd, NOT_RECOGNISED, type MessageEnd } from "./messageEnd.ts";
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

export class ProtocolFramer implements Framer {
  readonly #ask: (bytes: Uint8Array) => MessageEnd;
  readonly #budget = createAskBudget();
  readonly #undecided = createByteQueue();
  readonly #marks = createReadMarks();
  readonly #joined = joinedProblems();
  /** Stream offsets of the frame and of the byte after the last that came. */
  #from = 0;
  #end = 0;
  /** Stream offset of the first byte kept in `undecided`. */
  #kept = 0;
  /** Where the message ends that is being cut, null while not known; its bytes are not kept then. */
  #messageEnd: number | null = null;
  /** The read that the frame begins in, null before its first byte. */
  #first: ReadMark | null = null;
  #last: ReadMark = { offset: 0, ordinal: 0, time: 0 };
  /** Bytes of the frame that the decoder knew when it was last asked. */
  #asked = 0;
  #recognised: boolean;
  #problem: Text | null = null;
  /** Takes over once no message can be made out. */
  #asRead: Framer | null = null;

  /** `protocol`: the name of a decoder; null: whichever recognises the stream. */
  constructor(protocol: string | null, options: FramerOptions) {
    this.#ask = createMessageEnd(protocol, options);
    this.#recognised = protocol !== null;
  }

  push(chunk: Chunk): readonly Frame[] {
    const { bytes, ordinal, time } = chunk;
    if (bytes.length === 0) return NONE;
    const frames: Frame[] = [];
    if (this.#asRead === null) this.#giveUp(frames, time);
    if (this.#asRead !== null) return frames.concat(this.#asRead.push(chunk));
    const known =
      this.#messageEnd === null ? 0 : Math.min(bytes.length, this.#messageEnd - this.#end);
    if (known > 0) this.#kept = this.#end + known;
    this.#last = { offset: this.#end, ordinal, time };
    this.#marks.add(this.#last);
    this.#end += bytes.length;
    if (known < bytes.length) this.#undecided.push(bytes.subarray(known));
    this.#budget.earn(bytes.length);
    this.#cut(frames, time, false);
    this.#undecided.settle();
    return frames;
  }

  turn(): readonly Frame[] {
    return NONE;
  }

  due(now: number): readonly Frame[] {
    if (this.#asRead !== null || this.#from === this.#end) return NONE;
    const frames: Frame[] = [];
    this.#giveUp(frames, now);
    const waiting =
      this.#asRead === null && this.#messageEnd === null && this.#end - this.#from > this.#asked;
    if (waiting && this.#budget.allowsAt(now, this.#end - this.#from)) this.#cut(frames, now, true);
    return frames;
  }

  end(): readonly Frame[] {
    if (this.#asRead !== null || this.#from === this.#end) return NONE;
    const frames: Frame[] = [];
    this.#cut(frames, this.#last.time, true);
    if (!this.#recognised) this.#lose(frames, NOT_RECOGNISED);
    if (this.#from < this.#end) frames.push(this.#take(this.#end, false, null));
    return frames;
  }

  pending(): PendingFrame | null {
    if (this.#from === this.#end) return null;
    const begin = this.#first ?? this.#last;
    return {
      from: this.#from,
      length: this.#end - this.#from,
      firstOrdinal: begin.ordinal,
      lastOrdinal: this.#last.ordinal,
      firstTime: begin.time,
      time: this.#last.time,
      expected: this.#messageEnd === null ? null : this.#messageEnd - this.#from,
    };
  }

  #take(to: number, complete: boolean, own: Text | null): Frame {
    const begin = this.#first ?? this.#marks.seek(this.#from);
    const finish = this.#marks.seek(to - 1);
    const frame: Frame = {
      from: this.#from,
      length: to - this.#from,
      firstOrdinal: begin.ordinal,
      lastOrdinal: finish.ordinal,
      firstTime: begin.time,
      time: finish.time,
      complete,
      problem: this.#joined(this.#problem, own),
    };
    this.#forget(to);
    this.#from = to;
    this.#first = null;
    this.#asked = 0;
    this.#problem = null;
    return frame;
  }

  /** Bytes before `to` are decided about. */
  #forget(to: number): void {
    if (to <= this.#kept) return;
    this.#undecided.drop(to - this.#kept);
    this.#kept = to;
  }

  /** What is held becomes frames, one for each read; reads that were forgotten are one together. */
  #lose(frames: Frame[], why: Text): void {
    this.#problem = why;
    while (this.#from < this.#end) {
      this.#first ??= this.#marks.seek(this.#from);
      const to = this.#marks.next() ?? this.#end;
      const whole = to - this.#from <= MAX_FRAME;
      frames.push(this.#take(whole ? to : this.#from + MAX_FRAME, whole, whole ? null : CUT));
      if (!whole) this.#problem = CONTINUES;
    }
    this.#asRead = new ScanFramer({ from: this.#from, problem: this.#problem });
  }

  /** Cuts what can be cut. `insist` asks the decoder whatever the budget says. */
  #cut(frames: Frame[], now: number, insist: boolean): void {
    while (this.#from < this.#end && this.#asRead === null) {
      this.#first ??= this.#marks.seek(this.#from);
      this.#messageEnd ??= this.#learn(frames, now, insist);
      if (this.#messageEnd === null) return;
      const to = Math.min(this.#messageEnd, this.#from + MAX_FRAME);
      if (to > this.#end) {
        // Its end comes with a later read, so that neither its bytes nor where they came from are needed.
        this.#forget(this.#end);
        this.#marks.prune();
        return;
      }
      const whole = to === this.#messageEnd;
      frames.push(this.#take(to, whole, whole ? null : CUT));
      if (whole) this.#messageEnd = null;
      else this.#problem = CONTINUES;
    }
  }

  /** Asks where the message ends, null where that is not known. */
  #learn(frames: Frame[], now: number, insist: boolean): number | null {
    const have = Math.min(this.#end - this.#from, MAX_FRAME);
    const over = this.#end - this.#from > MAX_FRAME;
    if (!over) {
      if (have <= this.#asked) return null;
      if (!insist && !this.#budget.allows(have) && this.#marks.size() < MAX_MARKS) return null;
    }
    const answer = this.#ask(this.#undecided.view().subarray(0, have));
    this.#asked = have;
    // Not for good: an upgrade may lead to what nobody knows.
    this.#recognised = answer.kind !== "unrecognised";
    this.#budget.spend(answer.kind === "length" ? Math.min(have, answer.length) : have, now);
    switch (answer.kind) {
      case "length":
        return this.#from + answer.length;
      case "lost":
        this.#lose(frames, answer.problem);
        return null;
      case "unrecognised":
        return null;
      case "more":
        if (!over) {
          this.#marks.prune();
          return null;
        }
        frames.push(this.#take(this.#from + MAX_FRAME, false, CUT));
        this.#lose(frames, END_NOT_FOUND);
        return null;
    }
  }

  /** A stream that nobody recognises in time is shown as read. */
  #giveUp(frames: Frame[], now: number): void {
    if (this.#recognised || this.#first === null || now - this.#first.time < RECOGNISE_TIME) return;
    this.#cut(frames, now, true);
    if (!this.#recognised) this.#lose(frames, NOT_RECOGNISED);
  }
}
