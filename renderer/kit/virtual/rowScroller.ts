// Ties a scrolling element to the exact place of rowScale.ts. In a list that fits the browser's own scrolling is left
// alone (smooth, off the main thread); above, wheels are taken over so that they move by exact pixels, and only drags of
// the scroll bar go through its proportional place.

import {
  clampTop,
  isScaled,
  maxTop,
  scrollOfTop,
  topOfScroll,
  topThatCentres,
  topThatShows,
  wheelPixels,
  type RowScale,
} from "./rowScale.ts";

export interface RowScroller {
  /** Returns its undo. */
  attach(element: HTMLElement): () => void;
  /** What the list is now; called with every change, puts the scroll bar where it belongs. */
  update(list: RowList): void;
  moveTo(top: number): void;
  /** Brings a row into sight; `to`: where it comes to if it is out of it. */
  show(row: number, to?: "edge" | "middle"): void;
  subscribe(listener: () => void): () => void;
  /** Pixels from the first row, while the end is not followed. */
  place(): number;
  /** Pixels of the element in sight, its header included. */
  height(): number;
}

export interface RowList {
  readonly scale: RowScale;
  readonly follow: boolean;
  /**
   * The last row is drawn uppermost. `place` still counts from the first row, so that rows which are added leave it be;
   * every other place is one of the drawing.
   */
  readonly mirrored?: boolean;
  /** The person moved: `atEnd` says whether to where the last row is. */
  readonly onPersonScrolled: (atEnd: boolean) => void;
}

/** Milliseconds after the last move of the scroll bar in which it is not moved under the person's hand. */
const HAND_REST = 200;

function isAtEnd({ scrollTop, scrollHeight, clientHeight }: HTMLElement, mirrored = false) {
  return mirrored ? scrollTop < 1 : scrollHeight - clientHeight - scrollTop < 1;
}

/** From a place counted from the first row to one of the drawing, and back. */
export function drawnTop(place: number, { scale, mirrored }: Pick<RowList, "scale" | "mirrored">) {
  return mirrored ? maxTop(scale) - clampTop(place, scale) : place;
}

export function createRowScroller(now: () => number = () => performance.now()): RowScroller {
  return new Scroller(now);
}

class Scroller implements RowScroller {
  readonly #now: () => number;
  readonly #listeners = new Set<() => void>();
  #element: HTMLElement | null = null;
  #height = 0;
  #place = 0;
  #list: RowList | null = null;
  // Where we last put the scroll bar: a scroll event that finds it there is our own.
  #put = 0;
  /** It may stand elsewhere, and no event said so. */
  #isUnsure = true;
  #handAt = -Infinity;

  constructor(now: () => number) {
    this.#now = now;
  }

  attach(element: HTMLElement): () => void {
    this.#element = element;
    this.#isUnsure = true;
    const measure = (): void => {
      if (this.#height === element.clientHeight) return;
      this.#height = element.clientHeight;
      this.#isUnsure = true;
      this.#tell();
    };
    const onScroll = () => this.#onScroll(element);
    const onWheel = (event: WheelEvent) => this.#onWheel(event);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener("scroll", onScroll, { passive: true });
    element.addEventListener("wheel", onWheel, { passive: false });
    measure();
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", onScroll);
      element.removeEventListener("wheel", onWheel);
      this.#element = null;
    };
  }

  update(list: RowList): void {
    this.#list = list;
    // While the end is followed, where the end is: letting go stays in place.
    this.#place = list.follow ? maxTop(list.scale) : clampTop(this.#place, list.scale);
    this.#syncBar();
  }

  moveTo(top: number): void {
    if (this.#list === null) return;
    this.#handAt = -Infinity;
    this.#place = clampTop(drawnTop(top, this.#list), this.#list.scale);
    this.#tell();
  }

  show(row: number, to: "edge" | "middle" = "edge"): void {
    const list = this.#list;
    if (list === null) return;
    const topFor = to === "middle" ? topThatCentres : topThatShows;
    this.moveTo(topFor(row, drawnTop(this.#place, list), list.scale));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly place = (): number => this.#place;

  readonly height = (): number => this.#height;

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #syncBar(): void {
    const element = this.#element;
    const list = this.#list;
    if (element === null || list === null) return;
    if (this.#now() - this.#handAt < HAND_REST && !list.follow) return;
    const want = scrollOfTop(drawnTop(this.#place, list), list.scale);
    // Asked where the bar is, the page lays out at once what was just drawn: for the tail of a long list in vain.
    if (!this.#isUnsure && Math.abs(this.#put - want) < 1) return;
    this.#isUnsure = false;
    if (Math.abs(element.scrollTop - want) >= 1) element.scrollTop = want;
    this.#put = element.scrollTop;
  }

  #onScroll(element: HTMLElement): void {
    const list = this.#list;
    if (list === null || Math.abs(element.scrollTop - this.#put) < 1) return;
    this.#put = element.scrollTop;
    // A resize pushes the bar back to its new end before we are told of it: nobody left the end.
    if (list.follow && isAtEnd(element, list.mirrored)) return;
    this.#handAt = this.#now();
    this.#movedByPerson(topOfScroll(element.scrollTop, list.scale), list);
  }

  #onWheel(event: WheelEvent): void {
    const list = this.#list;
    if (list === null || event.ctrlKey || event.deltaY === 0) return;
    // Rows that come above would pull the browser's own scrolling along with them.
    if (!isScaled(list.scale) && !list.mirrored) return;
    event.preventDefault();
    this.#handAt = -Infinity;
    const by = wheelPixels(event.deltaY, event.deltaMode, list.scale);
    this.#movedByPerson(drawnTop(this.#place, list) + by, list);
    this.#syncBar();
  }

  #movedByPerson(top: number, list: RowList): void {
    this.#place = clampTop(drawnTop(top, list), list.scale);
    list.onPersonScrolled(this.#place > maxTop(list.scale) - 1);
    this.#tell();
  }
}
