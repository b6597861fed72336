/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtual grid, see EventRow */

// The table of events: any number of rows, of which those in sight are in the page. It holds the focus itself and points
// at its active row.

import { useEffect, useLayoutEffect, useMemo, useRef, type CSSProperties } from "react";
import { setFollow } from "../events/positions.ts";
import { gridTracks, shownColumns } from "../columns/columns.ts";
import { HeaderRow } from "./HeaderRow.tsx";
import { useNoteRowsInSight } from "../events/rowsInSight.ts";
import { useRowHeight } from "../app/rowHeight.ts";
import { useApp, useAppState, useSetting, useSlice } from "../app/useApp.ts";
import { isScaled, spacerHeight, visibleRows } from "../kit/virtual/rowScale.ts";
import type { RowScroller } from "../kit/virtual/rowScroller.ts";
import { useRowScroll } from "../kit/virtual/useRowScroll.ts";
import { eventRowId } from "./EventRow.tsx";
import { EventRows } from "./EventRows.tsx";
import { RowMenu } from "./RowMenu.tsx";
import { createRowLoader } from "../events/rowLoader.ts";
import { placeOf, positionsOf } from "../events/rowOrder.ts";
import { selectedPosition } from "../events/selectedArriving.ts";
import { useGridHandlers } from "./useGridHandlers.ts";
import { engineSlice, isLive } from "../app/engineState.ts";
import { eventsSlice, type Reveal } from "../events/eventsState.ts";
import { columnsSetting, timeFormatSetting } from "../columns/columnSettings.ts";
import { isMirrored } from "../events/sorting.ts";
import { gistsSlice } from "../events/gistsState.ts";
import { useWords } from "../kit/useWords.ts";

const EVENT_HEIGHT = 24;
const HEADER_HEIGHT = 24;
/** Characters of `.12` behind a number. */
const PART_WIDTH = 3;

export function EventsTable() {
  const t = useWords();
  const app = useApp();
  // What is still arriving stands behind the rows.
  const total = useSlice(eventsSlice, (events) => events.view.total + events.arriving.length);
  // The cache changes in place; its version says when.
  useSlice(eventsSlice, (events) => events.rowsVersion);
  const live = useAppState(isLive);
  const selected = useAppState(selectedPosition);
  const follow = useSlice(eventsSlice, (events) => events.follow);
  const newestFirst = useAppState(isMirrored);
  const columns = useSetting(columnsSetting);
  const filled = useSlice(gistsSlice, (gists) => gists.filled);
  const clock = useAppState((state) => {
    const timeFormat = timeFormatSetting.of(state);
    return timeFormat === "local" || timeFormat === "utc";
  });
  const messages = useSlice(eventsSlice, ({ view }) => view.query.mode === "messages");
  const seqWidth = useSlice(
    engineSlice,
    (engine) => numberWidth(engine.facts?.seq ?? 0) + (messages ? PART_WIDTH : 0),
  );
  const loader = useMemo(() => createRowLoader(app), [app]);
  const header = useRowHeight(HEADER_HEIGHT);
  const { scroller, attach, scale, top } = useRowScroll({
    rows: total,
    rowHeight: useRowHeight(EVENT_HEIGHT),
    header,
    follow,
    mirrored: newestFirst,
    onPersonScrolled: (atEnd) => {
      if (eventsSlice.get(app).follow !== atEnd) setFollow(app, atEnd);
    },
  });
  const { first, last, offset } = visibleRows(top, scale);
  // Cheap when nothing is missing, and every draw has a reason that may have changed that.
  const [low, high] = positionsOf(first, last, total, newestFirst);
  useEffect(() => loader.want(low, high));
  useNoteRowsInSight([low, high]);
  useReveal(scroller, scale.viewport > 0);
  useShowFirst(scroller);
  const handlers = useGridHandlers({
    page: Math.max(1, Math.floor(scale.viewport / scale.rowHeight) - 1),
    firstInSight: first,
    lastInSight: last,
  });
  return (
    <RowMenu>
      <div
        ref={attach}
        className="events-scroller"
        role="grid"
        aria-label={t("table.events")}
        aria-rowcount={total + 1}
        aria-colcount={shownColumns(columns, filled).length}
        aria-activedescendant={
          selected !== null && selected >= low && selected < high
            ? eventRowId(app, selected)
            : undefined
        }
        aria-multiselectable="true"
        aria-busy={!live}
        tabIndex={0}
        data-region-focus
        data-scaled={isScaled(scale)}
        data-times={clock ? "clock" : "seconds"}
        style={
          {
            "--seq-width": `${seqWidth}ch`,
            "--columns": gridTracks(columns, filled),
          } as CSSProperties
        }
        {...handlers}
      >
        <div
          className="events-spacer"
          role="presentation"
          style={{ height: spacerHeight(scale) + header }}
        >
          <div
            className="events-sight"
            role="presentation"
            style={{ height: scale.viewport + header }}
          >
            <HeaderRow />
            <div className="events-rows" role="rowgroup">
              <div role="presentation" style={{ transform: `translateY(${offset}px)` }}>
                <EventRows first={first} last={last} />
              </div>
            </div>
          </div>
        </div>
      </div>
    </RowMenu>
  );
}

/** Characters of the widest number, in steps so that columns do not move at each power of ten. */
function numberWidth(lastSeq: number): number {
  const digits = String(lastSeq).length;
  return digits <= 6 ? 6 : digits <= 9 ? 9 : 12;
}

/** Brings a row into sight when that is asked for; rows that come and go leave the place alone. */
function useReveal(scroller: RowScroller, isMeasured: boolean): void {
  const app = useApp();
  const reveal = useSlice(eventsSlice, (events) => events.reveal);
  const done = useRef<Reveal | null>(null);
  useLayoutEffect(() => {
    if (!isMeasured || reveal === null || reveal === done.current) return;
    done.current = reveal;
    const { view, arriving } = eventsSlice.get(app);
    const total = view.total + arriving.length;
    scroller.show(placeOf(reveal.position, total, isMirrored(app.store.getState())), reveal.to);
  }, [app, reveal, scroller, isMeasured]);
}

/** Rows that were just sorted begin with the first ones; where one is selected it stays in sight. */
function useShowFirst(scroller: RowScroller): void {
  const app = useApp();
  const order = useSlice(eventsSlice, (events) => events.view.query.order);
  const shown = useRef(order);
  useLayoutEffect(() => {
    if (order !== shown.current && order !== undefined && eventsSlice.get(app).selected === null)
      scroller.show(0);
    shown.current = order;
  }, [app, order, scroller]);
}
