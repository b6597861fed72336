/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- a window splitter, which is a separator that can be moved */

import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { useApp, useAppState } from "../app/useApp.ts";
import { keepWidth, setWidth } from "../columns/columnActions.ts";
import { fittingWidth } from "./fitColumn.ts";
import {
  NARROWEST,
  resizeColumn,
  WIDEST,
  type ColumnId,
  type ColumnSettings,
} from "../columns/columns.ts";
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

interface Drag {
  readonly x: number;
  readonly width: number;
  readonly before: ColumnSettings;
}

/** The right border of a column's head: dragged, or moved with the arrow keys. A double click, or Enter, fits the width to what is in sight. */
export function ColumnBorder({ id, title, first, onStep }: ColumnBorderProps) {
  const t = useWords();
  const app = useApp();
  const width = useAppState((state) => columnsSetting.of(state).widths[id]);
  const drag = useRef<Drag | null>(null);

  function resize(next: number): void {
    columnsSetting.show(app, resizeColumn(columnsSetting.get(app), id, next));
  }
  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const before = columnsSetting.get(app);
    drag.current = { x: event.clientX, width: widthOf(event.currentTarget), before };
  }
  function onPointerMove(event: PointerEvent): void {
    if (drag.current !== null) resize(drag.current.width + event.clientX - drag.current.x);
  }
  function onPointerUp(): void {
    if (drag.current === null) return;
    keepWidth(app, id, drag.current.before);
    drag.current = null;
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key === "Escape" && drag.current !== null) {
      columnsSetting.show(app, drag.current.before);
      drag.current = null;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.key === "Enter") {
      event.preventDefault();
      event.stopPropagation();
      setWidth(app, id, fittingWidth(event.currentTarget, id));
      return;
    }
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const step = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key as "ArrowUp" | "ArrowDown"];
    if (by === undefined && step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const before = columnsSetting.get(app);
    if (by !== undefined) resize(widthOf(event.currentTarget) + by * (event.shiftKey ? 1 : STEP));
    keepWidth(app, id, before);
    if (step !== undefined) onStep(step);
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
      onDoubleClick={(event) => setWidth(app, id, fittingWidth(event.currentTarget, id))}
    />
  );
}

function widthOf(border: HTMLElement): number {
  return border.parentElement?.getBoundingClientRect().width ?? NARROWEST;
}
