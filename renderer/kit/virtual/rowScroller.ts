// Ties a scrolling element to the exact place of rowScale.ts. In a list that fits the browser's own scrolling is left
// alone (smooth, off the main thread); above, wheels are taken over so that they move by exact pixels, and only drags of
// the scroll bar go through its proportional place.

import {
  clampTop,
  isScaled,
  maxTop,
  scrollOfTop,
  topOfScroll,
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
  show(row: number): void;
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
  const listeners = new Set<() => void>();
  let element: HTMLElement | null = null;
  let height = 0;
  let place = 0;
  let list: RowList | null = null;
  // Where we last put the scroll bar: a scroll event that finds it there is our own.
  let put = 0;
  let handAt = -Infinity;

  function tell(): void {
    for (const listener of listeners) listener();
  }
  function syncBar(): void {
    if (element === null || list === null) return;
    if (now() - handAt < HAND_REST && !list.follow) return;
    const want = scrollOfTop(drawnTop(place, list), list.scale);
    if (Math.abs(element.scrollTop - want) >= 1) element.scrollTop = want;
    put = element.scrollTop;
  }
  function movedByPerson(top: number): void {
    if (list === null) return;
    place = clampTop(drawnTop(top, list), list.scale);
    list.onPersonScrolled(place > maxTop(list.scale) - 1);
    tell();
  }
  function onScroll(): void {
    if (element === null || list === null || Math.abs(element.scrollTop - put) < 1) return;
    put = element.scrollTop;
    // A resize pushes the bar back to its new end before we are told of it: nobody left the end.
    if (list.follow && isAtEnd(element, list.mirrored)) return;
    handAt = now();
    movedByPerson(topOfScroll(element.scrollTop, list.scale));
  }
  function onWheel(event: WheelEvent): void {
    if (list === null || event.ctrlKey || event.deltaY === 0) return;
    // Rows that come above would pull the browser's own scrolling along with them.
    if (!isScaled(list.scale) && !list.mirrored) return;
    event.preventDefault();
    handAt = -Infinity;
    movedByPerson(drawnTop(place, list) + wheelPixels(event.deltaY, event.deltaMode, list.scale));
    syncBar();
  }
  function moveTo(top: number): void {
    if (list === null) return;
    handAt = -Infinity;
    place = clampTop(drawnTop(top, list), list.scale);
    tell();
  }
  return {
    attach(scroller) {
      element = scroller;
      const measure = (): void => {
        if (height === scroller.clientHeight) return;
        height = scroller.clientHeight;
        tell();
      };
      const observer = new ResizeObserver(measure);
      observer.observe(scroller);
      scroller.addEventListener("scroll", onScroll, { passive: true });
      scroller.addEventListener("wheel", onWheel, { passive: false });
      measure();
      return () => {
        observer.disconnect();
        scroller.removeEventListener("scroll", onScroll);
        scroller.removeEventListener("wheel", onWheel);
        element = null;
      };
    },
    update(next) {
      list = next;
      // While the end is followed, where the end is: letting go stays in place.
      place = next.follow ? maxTop(next.scale) : clampTop(place, next.scale);
      syncBar();
    },
    moveTo,
    show(row) {
      if (list !== null) moveTo(topThatShows(row, drawnTop(place, list), list.scale));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    place: () => place,
    height: () => height,
  };
}
