/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtual grid, see HexRow */

// Digits and text of a payload side by side, only the rows in sight in the page. One selection shows on both sides.

import {
  useCallback,
  useEffect,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from "react";
import { type SelectedBytes, byteRadix, bytesPerRow } from "../payloadState.ts";
import { useRowHeight } from "../../app/rowHeight.ts";
import { useSetting } from "../../app/useApp.ts";
import { useRowScroll } from "../../kit/virtual/useRowScroll.ts";
import { spacerHeight, visibleRows } from "../../kit/virtual/rowScale.ts";
import { digitColumns, fittingBytes } from "./byteDigits.ts";
import { carriedBytes } from "../byteText.ts";
import { moveSelection, rangeOf, type ByteRange, type ByteSelection } from "../byteSelection.ts";
import { copyOrClear, useDragSelect } from "../dragSelect.ts";
import { HexRow } from "./HexRow.tsx";
import type { PayloadReader } from "../read/payloadReader.ts";
import { ContextArea } from "../../kit/ContextArea.tsx";
import { useColumns } from "../../kit/useColumns.ts";
import { useReveal } from "../useReveal.ts";
import "./hex.css";
import { useWords } from "../../kit/useWords.ts";

export type Side = "hex" | "text";

export interface HexViewProps {
  readonly reader: PayloadReader;
  readonly total: number;
  readonly selection: SelectedBytes | null;
  readonly hovered?: ByteRange | null;
  readonly onSelect: (selection: ByteSelection | null) => void;
  /** Ctrl/Cmd+C, and which side was used last. */
  readonly onCopy: (side: Side) => void;
  /** What a right click opens; nothing without it. */
  readonly menu?: ReactNode;
}

const HEX_HEIGHT = 20;

export function HexView(props: HexViewProps) {
  const t = useWords();
  const { reader, total, selection, hovered = null, onSelect, onCopy, menu = null } = props;
  const radix = useSetting(byteRadix);
  const chosen = useSetting(bytesPerRow);
  const [room, measure] = useColumns();
  const perRow = chosen === 0 ? fittingBytes(radix, room ?? 0) : chosen;
  const rows = Math.ceil(total / perRow);
  const scroll = useRowScroll({
    rows,
    rowHeight: useRowHeight(HEX_HEIGHT),
    header: 0,
    follow: false,
    onPersonScrolled: () => {},
  });
  const { scroller, attach, scale, top } = scroll;
  const [side, setSide] = useState<Side>("text");
  const { first, last, offset } = visibleRows(top, scale);
  useEffect(() => reader.want(first * perRow, last * perRow), [reader, first, last, perRow]);
  useReveal(scroll, room === null ? null : selection, "bytes", (byte) => Math.floor(byte / perRow));
  const attachBoth = useCallback(
    (element: HTMLElement | null) => {
      const undo = [attach(element), measure(element)];
      return () => {
        for (const one of undo) one?.();
      };
    },
    [attach, measure],
  );

  const dragSelect = useDragSelect((target, _event, extend) => {
    const cell = target.closest<HTMLElement>("[data-at]");
    if (cell === null) return;
    const at = Number(cell.dataset["at"]);
    setSide(cell.classList.contains("hex-byte") ? "hex" : "text");
    onSelect({ anchor: extend && selection !== null ? selection.anchor : at, focus: at });
  });
  function onKeyDown(event: KeyboardEvent): void {
    if (copyOrClear(event, selection, { onCopy: () => onCopy(side), onSelect })) return;
    const pageRows = Math.max(1, Math.floor(scale.viewport / scale.rowHeight) - 1);
    const next = moveSelection(selection, event, { total, pageRows, perRow });
    if (next === null) return;
    event.preventDefault();
    onSelect(next);
    scroller.show(Math.floor(next.focus / perRow));
  }

  const range = selection === null ? null : rangeOf(selection);
  const columns = digitColumns(radix, perRow);
  const shown = [];
  for (let row = first; row < last; row++) {
    const base = row * perRow;
    shown.push(
      <HexRow
        key={row}
        base={base}
        length={Math.min(perRow, total - base)}
        bytes={reader.slice(base, base + perRow + 3)}
        carried={carriedBytes(reader.slice(base - 3, base) ?? new Uint8Array())}
        radix={radix}
        columns={columns}
        selected={range}
        hovered={hovered}
        focus={selection?.focus ?? null}
      />,
    );
  }
  /** What is pointed at outside of the selection is selected: the menu is about it. */
  function onContextMenu(event: MouseEvent): void {
    const cell = event.target instanceof Element ? event.target.closest("[data-at]") : null;
    if (!(cell instanceof HTMLElement)) return;
    const at = Number(cell.dataset["at"]);
    if (range === null || at < range.from || at >= range.to) onSelect({ anchor: at, focus: at });
  }
  return (
    <ContextArea label={t("payload.bytes")} menu={menu}>
      <div
        ref={attachBoth}
        className="hex"
        role="grid"
        aria-label={t("payload.bytes")}
        aria-rowcount={rows}
        aria-readonly="true"
        tabIndex={0}
        data-region-focus
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
        {...dragSelect}
      >
        <div className="hex-spacer" role="presentation" style={{ height: spacerHeight(scale) }}>
          <div className="hex-sight" role="presentation" style={{ height: scale.viewport }}>
            <div role="rowgroup" style={{ transform: `translateY(${offset}px)` }}>
              {room !== null && shown}
            </div>
          </div>
        </div>
      </div>
    </ContextArea>
  );
}
