/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a grid of buttons, walked with the arrow keys; a table has no such role */

import { useState, type KeyboardEvent } from "react";
import type { Inspected } from "../../shared/inspect/inspectAt.ts";
import { copyShown } from "../payload/copy/copyActions.ts";
import { useApp } from "../app/useApp.ts";
import { moveInRows, type CellPlace, type InspectorRow } from "./inspectorRows.ts";
import { useWords } from "../kit/useWords.ts";

export function InspectorGrid({ rows }: { readonly rows: readonly InspectorRow[] }) {
  const t = useWords();
  const [place, setPlace] = useState<CellPlace>({ row: 0, column: 0 });

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const next = moveInRows(rows, place, event.key);
    if (next === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setPlace(next);
    event.currentTarget
      .querySelector<HTMLElement>(`[data-cell="${next.row}.${next.column}"]`)
      ?.focus();
  }
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the focus is in its cells
    <div
      className="inspector-grid"
      role="grid"
      aria-label={t("inspector.readingsAtCursor")}
      aria-readonly="true"
      onKeyDown={onKeyDown}
    >
      <div className="inspector-row inspector-head quiet" role="row">
        <span role="columnheader">{t("inspector.reading")}</span>
        <span role="columnheader">{t("inspector.littleEndian")}</span>
        <span role="columnheader">{t("inspector.bigEndian")}</span>
      </div>
      {rows.map(({ name, cells }, row) => (
        <div key={name} className="inspector-row" role="row">
          <span className="inspector-name quiet" role="rowheader">
            {name}
          </span>
          {cells.map((cell, column) => (
            <span
              key={cell.name}
              className="inspector-cell"
              role="gridcell"
              data-wide={cells.length === 1 ? "" : undefined}
            >
              <ValueButton
                cell={cell}
                at={`${row}.${column}`}
                active={place.row === row && place.column === column}
                onFocus={() => setPlace({ row, column })}
              />
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}

interface ValueButtonProps {
  readonly cell: Inspected;
  readonly at: string;
  readonly active: boolean;
  readonly onFocus: () => void;
}

function ValueButton({ cell, at, active, onFocus }: ValueButtonProps) {
  const t = useWords();
  const app = useApp();
  const { name, value, length } = cell;
  return (
    <button
      type="button"
      className="inspector-value data ellipsis"
      data-cell={at}
      data-none={value === null ? "" : undefined}
      tabIndex={active ? 0 : -1}
      aria-label={value === null ? t("inspector.noValue", { name }) : `${name}: ${value}`}
      aria-disabled={value === null}
      title={
        value === null
          ? t("inspector.noValueHere", { name })
          : t("inspector.clickCopies", { value, name, length })
      }
      onFocus={onFocus}
      onClick={() => value !== null && copyShown(app, value, `${name}: ${value}`)}
    >
      {value ?? "–"}
    </button>
  );
}
