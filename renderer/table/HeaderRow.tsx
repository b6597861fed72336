/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the head of a virtual grid, see events/EventRow */

import { memo, useRef } from "react";
import { gistsSlice } from "../events/gistsState.ts";
import { useSetting, useSlice } from "../app/useApp.ts";
import { shownColumns } from "../columns/columns.ts";
import { columnsSetting } from "../columns/columnSettings.ts";
import { ColumnHead } from "./ColumnHead.tsx";
import "../columns/columns.css";

const STOPS = { head: ".column-title", border: "[role='separator']" } as const;

/** The columns' names, and borders that can be moved. Tab comes to one name and one border; arrow keys go to the others. */
export const HeaderRow = memo(function HeaderRow() {
  const settings = useSetting(columnsSetting);
  const row = useRef<HTMLDivElement>(null);
  const filled = useSlice(gistsSlice, (gists) => gists.filled);

  function moveFocus(what: keyof typeof STOPS, from: number, step: number): void {
    const stops = row.current?.querySelectorAll<HTMLElement>(STOPS[what]);
    stops?.[(from + step + stops.length) % stops.length]?.focus();
  }
  return (
    <div ref={row} className="event event-header" role="row" aria-rowindex={1}>
      {shownColumns(settings, filled).map((id, index) => (
        <ColumnHead key={id} id={id} index={index} onStep={moveFocus} />
      ))}
    </div>
  );
});
