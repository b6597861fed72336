/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtual grid: rows come and go at any place, which a table element cannot hold */

import { memo } from "react";
import { formatCount } from "../../shared/format/quantity.ts";
import { formatIsoTime, formatTime } from "../../shared/format/time.ts";
import { rowLength, type Row } from "../../shared/model/rows.ts";
import { EndpointText } from "../ui/EndpointText.tsx";
import { arrowOf, carriesBytes, rowText, zoneOffset } from "./rowText.ts";

export interface EventRowProps {
  /** Position in the view, from 0. */
  readonly position: number;
  /** Null while it is being read. */
  readonly row: Row | null;
  readonly selected: boolean;
}

export function eventRowId(position: number): string {
  return `event-${position}`;
}

export const EventRow = memo(function EventRow({ position, row, selected }: EventRowProps) {
  // Row 1 is the header.
  const place = { id: eventRowId(position), role: "row", "aria-rowindex": position + 2 };
  if (row === null)
    return (
      <div {...place} className="event event-unread" data-position={position}>
        <span role="gridcell" className="event-number">
          …
        </span>
      </div>
    );
  const text = rowText(row);
  return (
    <div
      {...place}
      className="event"
      data-position={position}
      data-seq={row.seq}
      data-failed={row.failed}
      data-direction={row.direction ?? undefined}
      aria-selected={selected}
    >
      <span role="gridcell" className="event-number">
        {row.seq}
      </span>
      <span role="gridcell" className="event-time" title={formatIsoTime(row.time)}>
        {formatTime(row.time, zoneOffset(row.time))}
      </span>
      <span role="gridcell" className="event-socket">
        #{row.socket}
      </span>
      <span role="gridcell" className="event-call">
        {row.call}
      </span>
      <span
        role="gridcell"
        className="event-arrow"
        aria-label={row.direction === null ? "" : row.direction === "in" ? "received" : "sent"}
      >
        {arrowOf(row)}
      </span>
      {carriesBytes(row) ? (
        <>
          <span role="gridcell" className="event-peer">
            <EndpointText text={row.peer} />
          </span>
          <span role="gridcell" className="event-length">
            {formatCount(rowLength(row))}
          </span>
          <span role="gridcell" className="event-text">
            {text}
          </span>
        </>
      ) : (
        // A sentence names the peer itself, and needs the room.
        <span role="gridcell" aria-colspan={3} className="event-text event-words" title={text}>
          {text}
        </span>
      )}
    </div>
  );
});
