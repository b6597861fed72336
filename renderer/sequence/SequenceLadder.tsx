/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtual list: steps come and go at any place */

// The ladder itself: any number of steps, of which those in sight are in the page. It holds the focus itself and points at
// its active step.

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, type MouseEvent } from "react";
import { drawHeader } from "../../shared/sequence/drawLanes.ts";
import type { Step } from "../../shared/sequence/ladder.ts";
import { drawLadder } from "../../shared/sequence/drawLadder.ts";
import {
  geometryOf,
  type Geometry,
  GUTTER,
  HEADER_HEIGHT,
  ROW_HEIGHT,
} from "../../shared/sequence/geometry.ts";
import { selectPosition, setFollow } from "../events/positions.ts";
import { useTextScale } from "../app/rowHeight.ts";
import { useApp, useSlice, useSetting } from "../app/useApp.ts";
import { spacerHeight, visibleRows } from "../kit/virtual/rowScale.ts";
import { useRowScroll } from "../kit/virtual/useRowScroll.ts";
import { SequenceStep, stepId } from "./SequenceStep.tsx";
import { sequenceTime } from "./sequenceTime.ts";
import { ContextArea } from "../kit/ContextArea.tsx";
import { StepMenu } from "./StepMenu.tsx";
import { ShapeList } from "./ShapeList.tsx";
import type { DrawnLadder } from "./useLadder.ts";
import { useStepKeys } from "./useStepKeys.ts";
import { useWidth } from "../kit/useWidth.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { timeFormatSetting } from "../columns/columnSettings.ts";
import { sequenceSlice } from "./sequenceState.ts";
import { useWords } from "../kit/useWords.ts";

export function SequenceLadder({ ladder, from }: DrawnLadder) {
  const t = useWords();
  const app = useApp();
  const { steps, lanes } = ladder;
  const total = useSlice(eventsSlice, (events) => events.view.total);
  const newest = from + steps.length >= total;
  const follow = useSlice(eventsSlice, (events) => events.follow) && newest;
  const selected = useSlice(eventsSlice, (events) => events.selected?.seq ?? null);
  const timeFormat = useSetting(timeFormatSetting);
  const timeOf = useCallback(
    (time: number) => sequenceTime(app.store.getState(), time),
    // Another format is another text.
    // oxlint-disable-next-line react/exhaustive-deps
    [app, timeFormat],
  );
  const box = useRef<HTMLElement | null>(null);
  const [width, measure] = useWidth();
  const rowHeight = useStepHeight();
  // The drawing is as at first, and shown as much larger as texts are.
  const k = rowHeight / ROW_HEIGHT;
  const headerHeight = HEADER_HEIGHT * k;
  const { scroller, attach, scale, top } = useRowScroll({
    rows: steps.length,
    rowHeight,
    header: headerHeight,
    follow,
    onPersonScrolled: (atEnd) => {
      const next = atEnd && newest;
      if (eventsSlice.get(app).follow !== next) setFollow(app, next);
    },
  });
  const ref = useCallback(
    (element: HTMLElement | null) => {
      box.current = element;
      const undo = [attach(element), measure(element)];
      return () => undo.forEach((stop) => stop?.());
    },
    [attach, measure],
  );
  const { first, last, offset } = visibleRows(top, scale);
  const geometry = useMemo(() => geometryOf(lanes.length, width / k), [lanes.length, width, k]);
  const header = useMemo(() => drawHeader(ladder, geometry), [ladder, geometry]);
  const shapes = useMemo(
    () => drawLadder(ladder, geometry, null, [first, last]),
    [ladder, geometry, first, last],
  );
  const chosen = steps.find(({ seq }) => seq === selected) ?? null;
  const shown = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (chosen !== null && chosen.seq !== shown.current) {
      scroller.show(chosen.row, eventsSlice.get(app).reveal?.to);
      if (box.current !== null) showLanes(box.current, { geometry, k }, chosen);
    }
    shown.current = chosen?.seq ?? null;
  }, [app, chosen, geometry, k, scroller]);
  useEffect(() => {
    const { drawn: sequenceDrawn } = sequenceSlice.get(app);
    sequenceDrawn.current = ladder;
  }, [app, ladder]);
  const onKeyDown = useStepKeys({ ladder, from, chosen, newest, first, last });

  function onMouseDown(event: MouseEvent): void {
    // The right one opens the menu of what it is on.
    if (event.button === 1 || !(event.target instanceof Element)) return;
    const step = event.target.closest<HTMLElement>("[data-row]");
    if (step !== null) void selectPosition(app, from + Number(step.dataset["row"]));
  }
  return (
    <ContextArea label={t("sequence.stepMenu")} menu={<StepMenu />}>
      <div
        ref={ref}
        className="ladder"
        role="listbox"
        aria-label={t("sequence.ofCalls")}
        aria-busy={last <= first}
        aria-activedescendant={
          chosen !== null && chosen.row >= first && chosen.row < last
            ? stepId(app, chosen.seq)
            : undefined
        }
        tabIndex={0}
        data-region-focus
        onKeyDown={onKeyDown}
        onMouseDown={onMouseDown}
      >
        <div
          className="ladder-spacer"
          role="presentation"
          style={{ height: spacerHeight(scale) + headerHeight, width: geometry.width * k }}
        >
          <div
            className="ladder-sight"
            role="presentation"
            style={{ height: scale.viewport + headerHeight }}
          >
            <div className="ladder-head" role="presentation" style={{ height: headerHeight }}>
              <span
                className="ladder-corner quiet"
                style={{ width: GUTTER * k, height: headerHeight - 1 }}
              >
                {t("sequence.time")}
              </span>
              <svg aria-hidden="true" width={geometry.width * k} height={headerHeight}>
                <g transform={`scale(${k})`}>
                  <ShapeList shapes={header} />
                </g>
              </svg>
            </div>
            <div className="ladder-rows" role="presentation">
              <div role="presentation" style={{ transform: `translateY(${offset}px)` }}>
                <svg
                  className="ladder-drawing"
                  aria-hidden="true"
                  width={geometry.width * k}
                  height={(last - first) * rowHeight}
                >
                  <g transform={`scale(${k}) translate(0 ${-first * ROW_HEIGHT})`}>
                    <ShapeList shapes={shapes} />
                  </g>
                </svg>
                {steps.slice(first, last).map((step) => (
                  <SequenceStep
                    key={step.seq}
                    step={step}
                    time={timeOf(step.time)}
                    place={step.row + 1}
                    of={steps.length}
                    selected={step.seq === selected}
                  />
                ))}
              </div>
            </div>
          </div>
        </div>
      </div>
    </ContextArea>
  );
}

/** Brings a step's lane and the one it faces into sight beside the times, which stay; its own where there is no room for both. */
function showLanes(
  box: HTMLElement,
  { geometry: { x, pitch }, k }: { readonly geometry: Geometry; readonly k: number },
  { lane, facing }: Step,
): void {
  const wide = box.clientWidth / k;
  const ends = [x(lane), x(facing ?? lane)];
  const both = Math.max(...ends) - Math.min(...ends) + pitch <= wide - GUTTER;
  const seen = both ? ends : [x(lane)];
  const left = (Math.min(...seen) - pitch / 2 - GUTTER) * k;
  const right = (Math.max(...seen) + pitch / 2 - wide) * k;
  if (box.scrollLeft > left) box.scrollLeft = Math.max(0, left);
  else if (box.scrollLeft < right) box.scrollLeft = right;
}

/** As high as the texts of a step need. Even: see rowHeight.ts. */
function useStepHeight(): number {
  const scale = useTextScale();
  return 2 * Math.round((ROW_HEIGHT * scale) / 2);
}
