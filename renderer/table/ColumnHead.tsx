/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/interactive-supports-focus -- the head of a virtual grid, see events/EventRow; its button has the focus */

import { ArrowDown, ArrowUp } from "lucide-react";
import { useRef, useState, type DragEvent, type KeyboardEvent } from "react";
import { useApp, useAppState, useSetting } from "../app/useApp.ts";
import { columnRow, type ColumnId } from "../columns/columns.ts";
import { columnsSetting } from "../columns/columnSettings.ts";
import { placeColumn } from "../columns/columnActions.ts";
import { ContextArea } from "../kit/ContextArea.tsx";
import { isMenuKey, openMenuAt } from "../kit/menuKey.ts";
import { useWords } from "../kit/useWords.ts";
import { ColumnBorder } from "./ColumnBorder.tsx";
import { ColumnMenu } from "./ColumnMenu.tsx";
import { sortByColumn, sortedAs } from "./sortColumns.ts";

export interface ColumnHeadProps {
  readonly id: ColumnId;
  readonly index: number;
  /** Moves the focus among the heads, or among their borders. */
  readonly onStep: (what: "head" | "border", from: number, step: number) => void;
}

/** What is dragged: a column of this window, and nothing from elsewhere. */
const DRAGGED = "application/x-portscope-column";

/** A click sorts by it, dragging moves it; its border changes its width, its menu has all of that. */
export function ColumnHead({ id, index, onStep }: ColumnHeadProps) {
  const t = useWords();
  const app = useApp();
  const [over, setOver] = useState<"before" | "behind" | null>(null);
  const cell = useRef<HTMLSpanElement>(null);
  const settings = useSetting(columnsSetting);
  const column = columnRow(settings, id);
  const sorted = useAppState((state) => sortedAs(state, column));
  const [head, title] = [t.text(column.head), t.text(column.title)];

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (isMenuKey(event)) openMenuAt(event.currentTarget);
    else if (step !== undefined && event.altKey) placeColumn(app, id, step);
    else if (step !== undefined) onStep("head", index, step);
    // Enter and Space are a click; what the rows know of keys is not meant here.
    else if (event.key === "Enter" || event.key === " ") return event.stopPropagation();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  function sideOf(event: DragEvent<HTMLElement>): "before" | "behind" {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return event.clientX < left + width / 2 ? "before" : "behind";
  }
  return (
    <ContextArea
      label={t("table.columnMenu", { title })}
      menu={<ColumnMenu id={id} head={() => cell.current} />}
    >
      <span
        ref={cell}
        className={`event-${id} column-head`}
        role="columnheader"
        data-head={id}
        data-over={over ?? undefined}
        aria-label={title}
        aria-sort={sorted ?? undefined}
        title={title}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes(DRAGGED)) return;
          event.preventDefault();
          setOver(sideOf(event));
        }}
        onDragLeave={() => setOver(null)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(null);
          const dragged = event.dataTransfer.getData(DRAGGED);
          placeColumn(app, dragged, { id, side: sideOf(event) });
        }}
      >
        <button
          type="button"
          className="column-title"
          tabIndex={index === 0 ? 0 : -1}
          aria-label={title}
          aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
          draggable
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = "move";
            event.dataTransfer.setData(DRAGGED, id);
          }}
          onClick={() => sortByColumn(app, column)}
          onKeyDown={onKeyDown}
        >
          <span className="ellipsis">{head}</span>
          {sorted === "ascending" && <ArrowUp size={12} aria-hidden="true" />}
          {sorted === "descending" && <ArrowDown size={12} aria-hidden="true" />}
        </button>
        <ColumnBorder
          id={id}
          title={title}
          first={index === 0}
          onStep={(step) => onStep("border", index, step)}
        />
      </span>
    </ContextArea>
  );
}
