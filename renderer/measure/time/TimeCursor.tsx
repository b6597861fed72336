/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an input's own look and steps would be in the way over a plot */

// The keyboard's way through a plot: arrows move along it, with Shift they draw a range, Enter chooses it.

import { useEffect, useId, useRef, type KeyboardEvent, type RefObject } from "react";
import { bucketAt, type BucketSeries } from "../bucketSeries.ts";
import { usePlotCursor } from "../plot/plotCursor.ts";
import type { TimeFrame, TimePlotHands } from "./timePlotOptions.ts";
import type uPlot from "uplot";
import { useWords } from "../../kit/useWords.ts";

export interface TimeCursorProps {
  readonly label: string;
  readonly plot: RefObject<uPlot | null>;
  readonly frame: TimeFrame;
  readonly series: BucketSeries;
  readonly hands: TimePlotHands;
  /** A bucket in words. */
  readonly words: (bucket: number) => string;
  /** Asked once it stands there: whether it takes the focus. */
  readonly takesFocus: () => boolean;
  /** Clears the range; whether there was one. */
  readonly onEscape: () => boolean;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: -Infinity,
  End: Infinity,
};

export function TimeCursor(props: TimeCursorProps) {
  const t = useWords();
  const { label, plot, frame, series, hands, words, takesFocus, onEscape } = props;
  const shown = usePlotCursor(hands.cursor);
  const anchor = useRef<number | null>(null);
  const hint = useId();
  const slider = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus()) slider.current?.focus();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- when it appears, not each time it is drawn
  }, []);
  const last = Math.max(0, series.x.length - 2);
  const bucketOf = (at: number | null) => (at === null ? last : bucketAt(series, at));
  const bucket = bucketOf(shown);

  function point(time: number): void {
    const u = plot.current;
    if (u === null) return;
    const left = u.valToPos(time, "x");
    u.setCursor({ left, top: 0 }, false);
    hands.cursor.set(time);
    if (anchor.current === null) return;
    const from = u.valToPos(anchor.current, "x");
    const [a, b] = [Math.min(from, left), Math.max(from, left)];
    u.setSelect({ left: a, top: 0, width: b - a, height: u.over.clientHeight }, false);
  }
  function drop(): void {
    anchor.current = null;
    hands.hold(false);
    plot.current?.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
  }
  function move(by: number, draw: boolean): void {
    // Keys may come faster than what they do is drawn.
    const at = hands.cursor.at();
    const from = bucketOf(at);
    if (draw && anchor.current === null) {
      anchor.current = series.x[from] ?? frame.from;
      hands.hold(true);
    }
    if (!draw) drop();
    // The first step back shows the cursor at the end. What is drawn ends between two buckets, and so may be beyond the last one.
    const appears = at === null && !draw && by < 0 && Number.isFinite(by);
    const next = appears ? last : from + by;
    const to = Math.min(Math.max(0, next), draw ? last + 1 : last);
    point(series.x[to] ?? frame.to);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const by = STEPS[event.key];
    if (by !== undefined) move(by, event.shiftKey);
    else if (event.key === "Enter" && anchor.current !== null) {
      const [a, b] = [anchor.current, hands.cursor.at() ?? anchor.current];
      drop();
      hands.onDragged(a, b);
    } else if (event.key === "Escape" && anchor.current !== null) drop();
    else if (event.key !== "Escape" || !onEscape()) return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <>
      <div
        ref={slider}
        className="time-cursor"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-orientation="horizontal"
        aria-describedby={hint}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={bucket}
        aria-valuetext={words(bucket)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          drop();
          plot.current?.setCursor({ left: -10, top: -10 }, false);
          hands.cursor.set(null);
        }}
      />
      <span id={hint} className="visually-hidden">
        {t("measure.arrowKeysMoveWithShiftTheyDraw")}
      </span>
    </>
  );
}
