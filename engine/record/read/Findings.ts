// What a recording's file turned out not to be: damaged places, and what is missing because a disk, a cable or another tool
// (editcap, mergecap, a filter) had it in hand. Nothing is left out without a note here.

import type { BlockFault, DamagedPlace } from "../../../shared/model/damage.ts";
import { SeqSet, type SeqRange } from "./SeqSet.ts";

/** Places told one by one; the rest is counted. */
const MAX_PLACES = 20;

export class Findings {
  /** Damaged places, and the first of them. */
  damaged = 0;
  readonly places: DamagedPlace[] = [];
  /** Packets of which a capture tool kept only the beginning. */
  cut = 0;
  /** Events of which a packet, or bytes of the stream before, are not in the file; and the first of them. */
  incomplete = 0;
  readonly incompleteSeqs: number[] = [];
  /** Events whose number another one has as well: several recordings in one file, or an event in pieces. */
  repeated = 0;
  /** Events that happened before the one with the number before theirs. */
  backwards = 0;
  /** Sections beyond the first: files that were put one behind the other. */
  moreSections = 0;
  #seen = new SeqSet();
  readonly #gaps: SeqRange[] = [];

  damage(position: number, length: number, fault: BlockFault, seq = 0): void {
    this.damaged += 1;
    if (this.places.length < MAX_PLACES) this.places.push({ position, length, fault, seq });
  }

  lacks(seq: number): void {
    this.incomplete += 1;
    if (this.incompleteSeqs.length < MAX_PLACES) this.incompleteSeqs.push(seq);
  }

  saw(seq: number): void {
    if (!this.#seen.add(seq)) this.repeated += 1;
  }

  /** A section is a file of its own. */
  section(): void {
    this.moreSections += 1;
    this.#close();
  }

  /** Ranges of numbers that no event has, between those that some have. */
  gaps(): readonly SeqRange[] {
    this.#close();
    return this.#gaps;
  }

  #close(): void {
    for (const gap of this.#seen.gaps()) this.#gaps.push(gap);
    this.#seen = new SeqSet();
  }
}
