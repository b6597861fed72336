/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the head of a virtual grid, see events/EventRow */

import { memo, useRef } from "react";
import { useSetting } from "../app/useApp.ts";
import { useWords } from "../kit/useWords.ts";
import { ColumnBorder } from "./ColumnBorder.tsx";
import { columnRow, shownColumns } from "../columns/columns.ts";
import { columnsSetting } from "../columns/columnSettings.ts";
import "../columns/columns.css";

/** The columns' names, and borders that can be moved. Tab comes to one border; up and down go to the others. */
export const HeaderRow = memo(function HeaderRow() {
  const t = useWords();
  const settings = useSetting(columnsSetting);
  const row = useRef<HTMLDivElement>(null);
  const columns = shownColumns(settings);

  function moveFocus(from: number, step: number): void {
    const borders = row.current?.querySelectorAll<HTMLElement>("[role='separator']");
    borders?.[(from + step + borders.length) % borders.length]?.focus();
  }
  return (
    <div ref={row} className="event event-header" role="row" aria-rowindex={1}>
      {columns.map((id, index) => {
        const column = columnRow(id);
        const [head, title] = [t.text(column.head), t.text(column.title)];
        return (
          <span
            key={id}
            className={`event-${id} column-head`}
            role="columnheader"
            data-head={id}
            aria-label={title}
            title={title}
          >
            <span className="ellipsis">{head}</span>
            <ColumnBorder
              id={id}
              title={title}
              first={index === 0}
              onStep={(step) => moveFocus(index, step)}
            />
          </span>
        );
      })}
    </div>
  );
});
