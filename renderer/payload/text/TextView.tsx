/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtual grid, see HexRow */

// Rows of text, only those in sight in the page. Selecting in it selects bytes, and what is selected elsewhere shows here.

import type { KeyboardEvent, ReactNode } from "react";
import { useRowHeight } from "../../app/rowHeight.ts";
import { ContextArea } from "../../kit/ContextArea.tsx";
import type { SelectedBytes } from "../payloadState.ts";
import { spacerHeight, visibleRows } from "../../kit/virtual/rowScale.ts";
import { useRowScroll } from "../../kit/virtual/useRowScroll.ts";
import { rangeOf, type ByteSelection } from "../byteSelection.ts";
import { pointedCharacter } from "./pointedCharacter.ts";
import { copyOrClear, useDragSelect } from "../dragSelect.ts";
import { TextLine } from "./TextLine.tsx";
import { betweenCharacters, characterOf, moveInText } from "./textSelection.ts";
import type { TextSource } from "./textSource.ts";
import { useReveal } from "../useReveal.ts";
import "./text.css";
import { useWords } from "../../kit/useWords.ts";

export interface TextViewProps {
  readonly source: TextSource;
  readonly total: number;
  readonly selection: SelectedBytes | null;
  readonly onSelect: (selection: ByteSelection | null) => void;
  /** Ctrl/Cmd+C. */
  readonly onCopy: () => void;
  /** What a right click opens. */
  readonly menu: ReactNode;
}

const TEXT_HEIGHT = 20;

export function TextView({ source, total, selection, onSelect, onCopy, menu }: TextViewProps) {
  const t = useWords();
  const scroll = useRowScroll({
    rows: source.rows,
    rowHeight: useRowHeight(TEXT_HEIGHT),
    header: 0,
    follow: false,
    onPersonScrolled: () => {},
  });
  const { scroller, attach, scale, top } = scroll;
  const { first, last, offset } = visibleRows(top, scale);
  useReveal(scroll, selection, "text", (byte) => source.rowOf(byte));

  const dragSelect = useDragSelect((target, event, extend) => {
    const moves = pointedCharacter(target, event.clientX, source);
    if (moves === null) return;
    const stays = extend && selection !== null ? characterOf(source, selection.anchor) : moves;
    onSelect(betweenCharacters(stays, moves));
  });
  function onKeyDown(event: KeyboardEvent): void {
    if (copyOrClear(event, selection, { onCopy, onSelect })) return;
    if (event.altKey) return;
    const pageRows = Math.max(1, Math.floor(scale.viewport / scale.rowHeight) - 1);
    const next = moveInText(source, selection, event, { total, pageRows });
    if (next === null) return;
    event.preventDefault();
    onSelect(next);
    const row = source.rowOf(next.focus);
    if (row !== null) scroller.show(row);
  }

  const range = selection === null ? null : rangeOf(selection);
  const shown = [];
  for (let index = first; index < last; index++) {
    const row = source.row(index);
    const touches = row !== null && range !== null && range.from < row.to && range.to > row.from;
    shown.push(
      <TextLine
        key={index}
        index={index}
        row={row}
        selected={touches ? range : null}
        focus={touches ? (selection?.focus ?? null) : null}
      />,
    );
  }
  return (
    <ContextArea label={t("payload.text")} menu={menu}>
      <div
        ref={attach}
        className="text-view"
        role="grid"
        aria-label={t("payload.text")}
        aria-rowcount={source.rows}
        aria-readonly="true"
        tabIndex={0}
        data-region-focus
        onKeyDown={onKeyDown}
        {...dragSelect}
      >
        <div className="hex-spacer" role="presentation" style={{ height: spacerHeight(scale) }}>
          <div className="text-sight" role="presentation" style={{ height: scale.viewport }}>
            <div role="rowgroup" style={{ transform: `translateY(${offset}px)` }}>
              {shown}
            </div>
          </div>
        </div>
      </div>
    </ContextArea>
  );
}
