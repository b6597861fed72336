// Ties a scrolling element to the exact place of rowScale.ts. In a list that fits the browser's own scrolling that is
// left alone (smooth, off the main thread); above, wheels are taken over so that they move by exact pixels, and only
// drags of the scroll bar go through its proportional place.

import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from "react";
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

export interface RowScrollOptions {
  readonly rows: number;
  readonly rowHeight: number;
  /** Pixels of a header inside the scrolling element that rows do not get. */
  readonly header: number;
  /** Stay at the end as rows are added. */
  readonly follow: boolean;
  /** The person moved: `atEnd` says whether to where the last row is. */
  readonly onPersonScrolled: (atEnd: boolean) => void;
}

export interface RowScroll {
  readonly attach: (element: HTMLElement | null) => void;
  readonly scale: RowScale;
  readonly top: number;
  readonly moveTo: (top: number) => void;
  readonly show: (row: number) => void;
}

/** Milliseconds after the last move of the scroll bar in which it is not moved under the person's hand. */
const HAND_REST = 200;

export function useRowScroll(options: RowScrollOptions): RowScroll {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [height, setHeight] = useState(0);
  // Where the person is; while the end is followed, where the end was, so that letting go stays in place.
  const place = useRef(0);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const scale: RowScale = {
    rows: options.rows,
    rowHeight: options.rowHeight,
    viewport: Math.max(0, height - options.header),
  };
  const top = options.follow ? maxTop(scale) : clampTop(place.current, scale);

  // Where we last put the scroll bar: a scroll event that finds it there is our own.
  const put = useRef(0);
  const handAt = useRef(-Infinity);
  const latest = useRef({ scale, top, options });
  useLayoutEffect(() => {
    latest.current = { scale, top, options };
    if (options.follow) place.current = top;
  });

  useLayoutEffect(() => {
    if (element === null) return;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    setHeight(element.clientHeight);
    return () => observer.disconnect();
  }, [element]);

  useLayoutEffect(() => {
    if (element === null) return;
    if (performance.now() - handAt.current < HAND_REST && !options.follow) return;
    const want = scrollOfTop(top, scale);
    if (Math.abs(element.scrollTop - want) >= 1) element.scrollTop = want;
    put.current = element.scrollTop;
  }, [element, top, scale.rows, scale.viewport, scale.rowHeight, options.follow]);

  const movedByPerson = useCallback((next: number) => {
    const { scale: now, options: given } = latest.current;
    const clamped = clampTop(next, now);
    place.current = clamped;
    redraw();
    given.onPersonScrolled(clamped >= maxTop(now) - 1);
  }, []);

  useEffect(() => {
    if (element === null) return;
    const scroller = element;
    function onScroll(): void {
      if (Math.abs(scroller.scrollTop - put.current) < 1) return;
      put.current = scroller.scrollTop;
      handAt.current = performance.now();
      movedByPerson(topOfScroll(scroller.scrollTop, latest.current.scale));
    }
    function onWheel(event: WheelEvent): void {
      const { scale: now, top: from } = latest.current;
      if (!isScaled(now) || event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      handAt.current = -Infinity;
      const next = clampTop(from + wheelPixels(event.deltaY, event.deltaMode, now), now);
      // Several wheel events can come before the next render.
      latest.current = { ...latest.current, top: next };
      movedByPerson(next);
    }
    scroller.addEventListener("scroll", onScroll, { passive: true });
    scroller.addEventListener("wheel", onWheel, { passive: false });
    return () => {
      scroller.removeEventListener("scroll", onScroll);
      scroller.removeEventListener("wheel", onWheel);
    };
  }, [element, movedByPerson]);

  const moveTo = useCallback((next: number) => {
    handAt.current = -Infinity;
    place.current = clampTop(next, latest.current.scale);
    redraw();
  }, []);
  const show = useCallback(
    (row: number) => moveTo(topThatShows(row, latest.current.top, latest.current.scale)),
    [moveTo],
  );
  return { attach: setElement, scale, top, moveTo, show };
}
