/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtual grid, see EventRow */

// The table of events: any number of rows, of which those in sight are in the page. It holds the focus itself and points
// at its active row.

import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
} from "react";
import { selectPosition, setFollow } from "../actions/viewActions.ts";
import { useApp, useAppState } from "../useApp.ts";
import { isScaled, spacerHeight, visibleRows } from "../virtual/rowScale.ts";
import type { RowScroller } from "../virtual/rowScroller.ts";
import { useRowScroll } from "../virtual/useRowScroll.ts";
import { focusRegionNamed } from "../window/regions.ts";
import { EventRow, eventRowId } from "./EventRow.tsx";
import { gridKey } from "./gridKeys.ts";
import { createRowLoader } from "./rowLoader.ts";

export const EVENT_HEIGHT = 24;
const HEADER_HEIGHT = 24;

export function EventsTable() {
  const app = useApp();
  const view = useAppState((state) => state.view);
  const cache = useAppState((state) => state.rows);
  // The cache changes in place; its version says when.
  useAppState((state) => state.rowsVersion);
  const live = useAppState((state) => state.link.kind === "live");
  const selected = useAppState((state) => state.selectedEvent);
  const follow = useAppState((state) => state.follow);
  const lastSeq = useAppState((state) => state.facts?.seq ?? 0);
  const loader = useMemo(() => createRowLoader(app), [app]);
  const { scroller, attach, scale, top } = useRowScroll({
    rows: view.total,
    rowHeight: EVENT_HEIGHT,
    header: HEADER_HEIGHT,
    follow,
    onPersonScrolled: (atEnd) => {
      if (app.store.getState().follow !== atEnd) setFollow(app, atEnd);
    },
  });
  const { first, last, offset } = visibleRows(top, scale);
  // Cheap when nothing is missing, and every draw has a reason that may have changed that.
  useEffect(() => loader.want(first, last));
  useShowSelected(selected?.position ?? null, scroller);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") focusRegionNamed("payload");
    const move = gridKey(event.key, {
      total: view.total,
      position: selected?.position ?? null,
      page: Math.max(1, Math.floor(scale.viewport / EVENT_HEIGHT) - 1),
      firstInSight: first,
      lastInSight: last,
    });
    if (move === null) return;
    event.preventDefault();
    if (move.kind === "select") {
      // Walking through the rows is scrolling; a click on one leaves the tail followed.
      if (move.position < view.total - 1) setFollow(app, false);
      void selectPosition(app, move.position);
    }
    if (move.kind === "deselect") app.store.setState({ selectedEvent: null });
    if (move.kind === "tail") {
      setFollow(app, true);
      void selectPosition(app, view.total - 1);
    }
  }
  function onMouseDown(event: MouseEvent): void {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    const row = event.target.closest<HTMLElement>("[data-position]");
    if (row !== null) void selectPosition(app, Number(row.dataset["position"]));
  }

  const shown = [];
  for (let position = first; position < last; position++)
    shown.push(
      <EventRow
        key={position}
        position={position}
        row={cache.row(position)}
        selected={selected?.position === position}
      />,
    );
  return (
    <div
      ref={attach}
      className="events-scroller"
      role="grid"
      aria-label="Events"
      aria-rowcount={view.total + 1}
      aria-colcount={8}
      aria-activedescendant={selected === null ? undefined : eventRowId(selected.position)}
      aria-busy={!live}
      tabIndex={0}
      data-region-focus
      data-scaled={isScaled(scale)}
      style={{ "--seq-width": `${numberWidth(lastSeq)}ch` } as CSSProperties}
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
    >
      <div
        className="events-spacer"
        role="presentation"
        style={{ height: spacerHeight(scale) + HEADER_HEIGHT }}
      >
        <div
          className="events-sight"
          role="presentation"
          style={{ height: scale.viewport + HEADER_HEIGHT }}
        >
          <HeaderRow />
          <div className="events-rows" role="rowgroup">
            <div role="presentation" style={{ transform: `translateY(${offset}px)` }}>
              {shown}
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}

/** Characters of the widest number, in steps so that columns do not move at each power of ten. */
function numberWidth(lastSeq: number): number {
  const digits = String(lastSeq).length;
  return digits <= 6 ? 6 : digits <= 9 ? 9 : 12;
}

/** Brings a newly selected row into sight; rows that come and go leave the place alone. */
function useShowSelected(position: number | null, scroller: RowScroller): void {
  const shown = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (position !== null && position !== shown.current) scroller.show(position);
    shown.current = position;
  }, [position, scroller]);
}

const COLUMNS = [
  ["#", "event-number"],
  ["Time", "event-time"],
  ["Socket", "event-socket"],
  ["Call", "event-call"],
  ["", "event-arrow"],
  ["Peer", "event-peer"],
  ["Length", "event-length"],
  ["Payload", "event-text"],
] as const;

function HeaderRow() {
  return (
    <div className="event event-header" role="row" aria-rowindex={1}>
      {COLUMNS.map(([title, name]) => (
        <span
          key={name}
          className={name}
          role="columnheader"
          aria-label={title === "" ? "Direction" : undefined}
        >
          {title}
        </span>
      ))}
    </div>
  );
}
