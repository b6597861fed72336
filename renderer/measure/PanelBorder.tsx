/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- a window splitter, which is a separator that can be moved */

import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { HIGHEST_MEASURE, LOWEST_MEASURE, measureHeight } from "./measureState.ts";
import { useApp, useSetting } from "../app/useApp.ts";
import { measureHeightOf, setMeasureHeight } from "./measureActions.ts";
import { useWords } from "../kit/useWords.ts";

const STEP = 16;

/** The panel's lower border: dragged, or moved with the arrow keys; a double click gives it its usual height. */
export function PanelBorder() {
  const t = useWords();
  const app = useApp();
  const height = useSetting(measureHeight);
  const drag = useRef<{ readonly y: number; readonly height: number } | null>(null);

  /** As it is drawn, which may be less than was asked for. */
  const drawn = (border: HTMLElement) => border.parentElement?.offsetHeight ?? height;
  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { y: event.clientY, height: drawn(event.currentTarget) };
  }
  function onPointerMove(event: PointerEvent): void {
    if (drag.current !== null)
      measureHeight.show(
        app,
        measureHeightOf(drag.current.height + event.clientY - drag.current.y),
      );
  }
  function onPointerUp(): void {
    if (drag.current === null) return;
    drag.current = null;
    setMeasureHeight(app, measureHeight.get(app));
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const by = { ArrowUp: -STEP, ArrowDown: STEP }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    setMeasureHeight(app, drawn(event.currentTarget) + by);
  }
  return (
    <div
      className="measure-border"
      role="separator"
      aria-orientation="horizontal"
      aria-label={t("measure.heightOfMeasures")}
      aria-valuemin={LOWEST_MEASURE}
      aria-valuemax={HIGHEST_MEASURE}
      aria-valuenow={height}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
      onDoubleClick={() => setMeasureHeight(app, measureHeight.initial)}
    />
  );
}
