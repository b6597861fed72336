/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtual grid, see HexRow */

// Hex and text of a payload side by side, only the rows in sight in the page. One selection shows on both sides.

import { useEffect, useState, type KeyboardEvent, type PointerEvent } from "react";
import { useRowScroll } from "../virtual/useRowScroll.ts";
import { spacerHeight, visibleRows } from "../virtual/rowScale.ts";
import { carriedBytes } from "./byteText.ts";
import { BYTES_PER_ROW, moveSelection, rangeOf, type ByteSelection } from "./byteSelection.ts";
import { HexRow } from "./HexRow.tsx";
import type { PayloadReader } from "./payloadReader.ts";

export type Side = "hex" | "text";

export interface HexViewProps {
  readonly reader: PayloadReader;
  readonly total: number;
  readonly selection: ByteSelection | null;
  readonly onSelect: (selection: ByteSelection | null, side: Side | null) => void;
  /** Ctrl/Cmd+C. */
  readonly onCopy: () => void;
}

const HEX_HEIGHT = 20;

export function HexView({ reader, total, selection, onSelect, onCopy }: HexViewProps) {
  const rows = Math.ceil(total / BYTES_PER_ROW);
  const { scroller, attach, scale, top } = useRowScroll({
    rows,
    rowHeight: HEX_HEIGHT,
    header: 0,
    follow: false,
    onPersonScrolled: () => {},
  });
  const [dragging, setDragging] = useState(false);
  const { first, last, offset } = visibleRows(top, scale);
  useEffect(() => reader.want(first * BYTES_PER_ROW, last * BYTES_PER_ROW), [reader, first, last]);

  function onPointer(event: PointerEvent, starts: boolean): void {
    const target = starts ? event.target : document.elementFromPoint(event.clientX, event.clientY);
    const cell = target instanceof Element ? target.closest<HTMLElement>("[data-at]") : null;
    if (cell === null) return;
    const at = Number(cell.dataset["at"]);
    const side = cell.classList.contains("hex-byte") ? "hex" : "text";
    const extend = (!starts || event.shiftKey) && selection !== null;
    onSelect({ anchor: extend ? selection.anchor : at, focus: at }, side);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "c") {
      event.preventDefault();
      onCopy();
      return;
    }
    if (event.key === "Escape" && selection !== null) {
      event.preventDefault();
      onSelect(null, null);
      return;
    }
    const pageRows = Math.max(1, Math.floor(scale.viewport / HEX_HEIGHT) - 1);
    const next = moveSelection(selection, event, total, pageRows);
    if (next === null) return;
    event.preventDefault();
    onSelect(next, null);
    scroller.show(Math.floor(next.focus / BYTES_PER_ROW));
  }

  const range = selection === null ? null : rangeOf(selection);
  const shown = [];
  for (let row = first; row < last; row++) {
    const base = row * BYTES_PER_ROW;
    shown.push(
      <HexRow
        key={row}
        base={base}
        length={Math.min(BYTES_PER_ROW, total - base)}
        bytes={reader.slice(base, base + BYTES_PER_ROW + 3)}
        carried={carriedBytes(reader.slice(base - 3, base) ?? new Uint8Array())}
        selected={range}
        focus={selection?.focus ?? null}
      />,
    );
  }
  return (
    <div
      ref={attach}
      className="hex"
      role="grid"
      aria-label="Bytes"
      aria-rowcount={rows}
      aria-readonly="true"
      tabIndex={0}
      data-region-focus
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        setDragging(true);
        onPointer(event, true);
      }}
      onPointerMove={(event) => dragging && event.buttons === 1 && onPointer(event, false)}
      onPointerUp={() => setDragging(false)}
    >
      <div className="hex-spacer" role="presentation" style={{ height: spacerHeight(scale) }}>
        <div className="hex-sight" role="presentation" style={{ height: scale.viewport }}>
          <div role="rowgroup" style={{ transform: `translateY(${offset}px)` }}>
            {shown}
          </div>
        </div>
      </div>
    </div>
  );
}
