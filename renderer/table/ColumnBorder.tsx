/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- a window splitter, which is a separator that can be moved */

import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { useApp, useAppState } from "../app/useApp.ts";
import { NARROWEST, resizeColumn, WIDEST, type ColumnId } from "../columns/columns.ts";
import { columnsSetting } from "../columns/columnSettings.ts";
import { useWords } from "../kit/useWords.ts";

export interface ColumnBorderProps {
  readonly id: ColumnId;
  readonly title: string;
  /** Whether Tab comes here. */
  readonly first: boolean;
  readonly onStep: (step: 1 | -1) => void;
}

const STEP = 8;

/** The right border of a column's head: dragged, or moved with the arrow keys. A double click takes a chosen width back. */
export function ColumnBorder({ id, title, first, onStep }: ColumnBorderProps) {
  const t = useWords();
  const app = useApp();
  const width = useAppState((state) => columnsSetting.of(state).widths[id]);
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null);

  function resize(next: number, keep: boolean): void {
    const columns = resizeColumn(columnsSetting.get(app), id, next);
    if (keep) columnsSetting.set(app, columns);
    else columnsSetting.show(app, columns);
  }
  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width: widthOf(event.currentTarget) };
  }
  function onPointerMove(event: PointerEvent): void {
    if (drag.current !== null) resize(drag.current.width + event.clientX - drag.current.x, false);
  }
  function onPointerUp(): void {
    if (drag.current === null) return;
    drag.current = null;
    columnsSetting.set(app, columnsSetting.get(app));
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const step = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key as "ArrowUp" | "ArrowDown"];
    if (by === undefined && step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (by !== undefined)
      resize(widthOf(event.currentTarget) + by * (event.shiftKey ? 1 : STEP), true);
    if (step !== undefined) onStep(step);
  }
  function onDoubleClick(): void {
    const columns = columnsSetting.get(app);
    const { [id]: _, ...widths } = columns.widths;
    columnsSetting.set(app, { ...columns, widths });
  }
  return (
    <span
      className="column-border"
      role="separator"
      aria-orientation="vertical"
      aria-label={t("table.widthOf", { title })}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      aria-valuenow={width ?? 0}
      aria-valuetext={width === undefined ? t("table.widthAsNeeded") : t("table.pixels", { width })}
      title={t("table.dragBorder")}
      tabIndex={first ? 0 : -1}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => event.stopPropagation()}
      onDoubleClick={onDoubleClick}
    />
  );
}

function widthOf(border: HTMLElement): number {
  return border.parentElement?.getBoundingClientRect().width ?? NARROWEST;
}
