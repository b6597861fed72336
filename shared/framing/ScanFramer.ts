// Cuts where a scanner finds the end of a frame, at the end of each read, or at a pause. Bytes are looked at once and not
// kept.

import type { Text } from "../words/said.ts";
import { CONTINUES, cutAt, joinedProblems } from "./frameProblems.ts";
import type { Chunk, Frame, Framer, PendingFrame } from "./framer.ts";
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

export class ScanFramer implements Framer {
  readonly #gap: number | null;
  readonly #max: number;
  readonly #endsOnTurn: boolean;
  readonly #cut: Text;
  readonly #joined = joinedProblems();
  #scanner: Scanner | null;
  #problem: Text | null;
  #from: number;
  /** Bytes of the frame that begins at `from`. */
  #have = 0;
  #firstOrdinal = 0;
  #lastOrdinal = 0;
  #firstTime = 0;
  #time = 0;

  constructor(rule: ScanRule) {
    this.#gap = rule.gap ?? null;
    this.#max = rule.max ?? MAX_FRAME;
    this.#endsOnTurn = rule.endsOnTurn ?? false;
    this.#cut = cutAt(this.#max);
    this.#scanner = rule.scanner ?? null;
    this.#problem = rule.problem ?? null;
    this.#from = rule.from ?? 0;
  }

  push(chunk: Chunk): readonly Frame[] {
    const { bytes, ordinal, time } = chunk;
    if (bytes.length === 0) return NONE;
    const frames: Frame[] = [];
    if (this.#isOver(time)) frames.push(this.#take(true));
    let at = 0;
    while (at < bytes.length) {
      if (this.#have === 0) {
        this.#firstOrdinal = ordinal;
        this.#firstTime = time;
      }
      const room = this.#max - this.#have;
      const view = bytes.length - at > room ? bytes.subarray(0, at + room) : bytes;
      // Without room this chunk only brings the byte too many; the frame's last byte came before.
      if (room > 0) {
        this.#lastOrdinal = ordinal;
        this.#time = time;
      }
      const end = this.#scanner === null ? MORE : this.#scanner.scan(view, at, this.#have);
      if (end === LOST) {
        this.#problem = this.#scanner?.problem() ?? null;
        this.#scanner = null;
        continue;
      }
      const to = end === MORE ? view.length : end;
      this.#have += to - at;
      at = to;
      if (end !== MORE) frames.push(this.#take(true));
      else if (at < bytes.length) {
        this.#scanner?.reset();
        frames.push(this.#take(false, this.#cut));
        this.#problem = CONTINUES;
      }
    }
    if (this.#scanner === null && this.#gap === null && this.#have > 0)
      frames.push(this.#take(true));
    return frames;
  }

  turn(): readonly Frame[] {
    if (!this.#endsOnTurn || this.#have === 0) return NONE;
    this.#scanner?.reset();
    return [this.#take(true)];
  }

  due(now: number): readonly Frame[] {
    return this.#isOver(now) ? [this.#take(true)] : NONE;
  }

  /** No read will ever follow, so that a pause has certainly come. */
  end(): readonly Frame[] {
    return this.#have > 0 ? [this.#take(this.#gap !== null)] : NONE;
  }

  pending(): PendingFrame | null {
    if (this.#have === 0) return null;
    return {
      from: this.#from,
      length: this.#have,
      firstOrdinal: this.#firstOrdinal,
      lastOrdinal: this.#lastOrdinal,
      firstTime: this.#firstTime,
      time: this.#time,
      expected: this.#scanner?.expected() ?? null,
    };
  }

  /** Whether the pause has come that ends the frame. */
  #isOver(now: number): boolean {
    return this.#gap !== null && this.#have > 0 && now - this.#time >= this.#gap;
  }

  #take(complete: boolean, own: Text | null = null): Frame {
    const frame: Frame = {
      from: this.#from,
      length: this.#have,
      firstOrdinal: this.#firstOrdinal,
      lastOrdinal: this.#lastOrdinal,
      firstTime: this.#firstTime,
      time: this.#time,
      complete,
      problem: this.#joined(this.#problem, own),
    };
    this.#from += this.#have;
    this.#have = 0;
    this.#problem = null;
    return frame;
  }
}
