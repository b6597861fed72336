// Which seq the event of an ordinal has: in a recording of ours each is one more than the one before. In a file of which parts
// are damaged or missing, or that was put together from several, they go on elsewhere after a gap.

import { lastAtMost } from "../../../shared/util/lowerBound.ts";

/** Events in a row whose seqs have no gap. */
export interface SeqRun {
  /** Ordinals [from, to). */
  readonly from: number;
  readonly to: number;
  /** Seq of `from`. */
  readonly seq: number;
  /** Position in the file behind the last event's blocks; null: where the next event begins, or the recording ends. */
  readonly end: number | null;
}

/** Gaps in one file at most, 24 bytes each. */
export const MAX_GAPS = 1_000_000;

export class SeqRuns {
  /** Of each run: its first ordinal, that one's seq, and where the run before it ends in the file. */
  readonly #starts: number[] = [0];
  readonly #seqs: number[];
  readonly #ends: number[] = [0];
  /** Whether seqs rise from run to run. */
  #rising = true;

  #firstSeq: number;

  constructor(firstSeq: number) {
    this.#firstSeq = firstSeq;
    this.#seqs = [firstSeq];
  }

  get firstSeq(): number {
    return this.#firstSeq;
  }

  get gaps(): number {
    return this.#starts.length - 1;
  }

  /** The event of an ordinal, the next one, has a seq that does not follow. `end`: of the blocks of the event before it. */
  begin(ordinal: number, seq: number, end: number): void {
    const last = this.#starts.length - 1;
    if (ordinal === 0) {
      this.#firstSeq = seq;
      this.#seqs[0] = seq;
      return;
    }
    if (seq < (this.#seqs[last] ?? 0) + ordinal - (this.#starts[last] ?? 0)) this.#rising = false;
    this.#starts.push(ordinal);
    this.#seqs.push(seq);
    this.#ends.push(end);
  }

  /** Nothing before an ordinal is asked about any more. */
  forget(before: number): void {
    const run = this.#runAt(before);
    for (const each of [this.#starts, this.#seqs, this.#ends]) each.splice(0, run);
  }

  seqOf(ordinal: number): number {
    const run = this.#runAt(ordinal);
    return (this.#seqs[run] ?? 0) + ordinal - (this.#starts[run] ?? 0);
  }

  /** Ordinal of an event, of the next one where it is not there. Of several with one seq the first. */
  ordinalOf(seq: number): number {
    if (this.#starts.length === 1) return seq - this.#firstSeq;
    return this.#rising ? this.#inRising(seq) : this.#inAny(seq);
  }

  /** The runs of ordinals [from, to), cut to them. */
  within(from: number, to: number): SeqRun[] {
    const runs: SeqRun[] = [];
    for (let run = this.#runAt(from), at = from; at < to; run++) {
      const next = this.#starts[run + 1] ?? Infinity;
      const end = next <= to ? (this.#ends[run + 1] ?? null) : null;
      runs.push({ from: at, to: Math.min(to, next), seq: this.seqOf(at), end });
      at = Math.min(to, next);
    }
    return runs;
  }

  #inRising(seq: number): number {
    const run = lastAtMost(this.#seqs, seq);
    const start = this.#starts[run] ?? 0;
    const next = this.#starts[run + 1] ?? Infinity;
    return Math.min(next, start + seq - (this.#seqs[run] ?? 0));
  }

  #inAny(seq: number): number {
    let nearest = Infinity;
    let found = Infinity;
    for (const [run, first] of this.#seqs.entries()) {
      const start = this.#starts[run] ?? 0;
      const past = seq - first;
      if (past >= 0 && start + past < (this.#starts[run + 1] ?? Infinity)) return start + past;
      if (first > seq && first < nearest) {
        nearest = first;
        found = start;
      }
    }
    return found;
  }

  #runAt(ordinal: number): number {
    return this.#starts.length === 1 ? 0 : lastAtMost(this.#starts, ordinal);
  }
}
