/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtual grid: rows come and go at any place */

// Rows of two sides, of which those in sight are in the page; comes to the difference that is looked at.

import { useLayoutEffect, type ReactNode } from "react";
import { useRowHeight } from "../app/rowHeight.ts";
import { useSlice } from "../app/useApp.ts";
import { spacerHeight, visibleRows } from "../kit/virtual/rowScale.ts";
import { useRowScroll } from "../kit/virtual/useRowScroll.ts";
import { useWords } from "../kit/useWords.ts";
import type { Alignment } from "./alignment.ts";
import { differenceWords, type Unit } from "./compareWords.ts";
import { compareSlice } from "./compareState.ts";

export interface CompareRowsProps {
  readonly label: string;
  readonly unit: Unit;
  readonly alignment: Alignment;
  /** Places in a row. */
  readonly perRow: number;
  readonly measure?: (element: HTMLElement | null) => (() => void) | undefined;
  readonly renderRow: (row: number) => ReactNode;
}

const ROW_HEIGHT = 20;

export function CompareRows(props: CompareRowsProps) {
  const { label, unit, alignment, perRow, measure, renderRow } = props;
  const t = useWords();
  const rows = Math.ceil(alignment.places / perRow);
  const { scroller, attach, scale, top } = useRowScroll({
    rows,
    rowHeight: useRowHeight(ROW_HEIGHT),
    header: 0,
    follow: false,
    onPersonScrolled: () => {},
  });
  const at = useSlice(compareSlice, (compare) => compare.at);
  const difference = at === null ? undefined : alignment.differences[at];
  useLayoutEffect(() => {
    if (difference !== undefined) scroller.show(Math.floor(difference.from / perRow));
  }, [scroller, difference, perRow]);
  const { first, last, offset } = visibleRows(top, scale);
  const shown = [];
  for (let i = first; i < last; i++) shown.push(renderRow(i));
  return (
    <>
      <output className="visually-hidden">
        {at !== null &&
          difference !== undefined &&
          t.text(differenceWords(at, alignment.differences.length, difference, unit))}
      </output>
      <div
        ref={(element) => {
          const undo = [attach(element), measure?.(element)];
          return () => undo.forEach((stop) => stop?.());
        }}
        className="compare"
        role="grid"
        aria-label={label}
        aria-rowcount={rows}
        aria-readonly="true"
        tabIndex={0}
        data-region-focus
      >
        <div className="compare-spacer" role="presentation" style={{ height: spacerHeight(scale) }}>
          <div className="compare-sight" role="presentation" style={{ height: scale.viewport }}>
            <div role="rowgroup" style={{ transform: `translateY(${offset}px)` }}>
              {shown}
            </div>
          </div>
        </div>
      </div>
    </>
  );
}
