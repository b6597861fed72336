// Whether to ask about the rows in sight now. Rows that fly past, as the tail of a flood or below a thumb that is dragged, are gone
// before an answer comes: asked of each of them, the engine would be busy with what nobody sees.

/** Rows by which the sight moves between two looks where it flies. */
const FLIES = 128;
/** Milliseconds that it stays where it is once it flies no more: on a busy machine a flood is drawn in few leaps. */
const SETTLES = 300;
/** Milliseconds between two questions meanwhile: what there is at all is still told. */
const FLYING_REST = 1000;

export interface Sight {
  /** The view's number. */
  readonly view: number;
  /** Position of the first row that would be asked about. */
  readonly from: number;
}

export class SightPace {
  #seen: Sight | null = null;
  #leapt = Number.NEGATIVE_INFINITY;
  #asked = Number.NEGATIVE_INFINITY;

  /** To be called at each look, a tenth of a second apart at least; `now`: milliseconds. True: it counts as asked. */
  mayAsk(sight: Sight, now: number): boolean {
    const before = this.#seen;
    this.#seen = sight;
    if (before?.view !== sight.view) this.#leapt = Number.NEGATIVE_INFINITY;
    else if (Math.abs(sight.from - before.from) > FLIES) this.#leapt = now;
    if (now - this.#leapt < SETTLES && now - this.#asked < FLYING_REST) return false;
    this.#asked = now;
    return true;
  }
}
