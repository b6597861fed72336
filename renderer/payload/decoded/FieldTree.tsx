// Fields of a decoded message. Only the rows in sight are in the page; the tree itself holds the focus and points at its
// active row.

import { useMemo, useState, type KeyboardEvent, type MouseEvent } from "react";
import { useRowHeight } from "../../app/rowHeight.ts";
import { ContextArea } from "../../kit/ContextArea.tsx";
import type { DecodedField } from "../../../shared/decode/Decoder.ts";
import type { RowField } from "../../../shared/model/rowField.ts";
import type { SelectedBytes } from "../payloadState.ts";
import { useRowScroll } from "../../kit/virtual/useRowScroll.ts";
import { spacerHeight, visibleRows } from "../../kit/virtual/rowScale.ts";
import { rangeOf, type ByteRange } from "../byteSelection.ts";
import { FieldMenu } from "./FieldMenu.tsx";
import type { PayloadReader } from "../read/payloadReader.ts";
import { FieldTreeRow, fieldRowId } from "./FieldTreeRow.tsx";
import { fieldAt, fieldKey, fieldRows, firstFolded, namesOf, pathsAround } from "./fieldRows.ts";
import { useReveal } from "../useReveal.ts";

export interface FieldTreeProps {
  /** Its accessible name. */
  readonly label: string;
  readonly fields: readonly DecodedField[];
  /** Name of the decoder that they are of. */
  readonly protocol: string;
  readonly selection: SelectedBytes | null;
  readonly onSelect: (range: ByteRange | null) => void;
  readonly onHover: (range: ByteRange | null) => void;
  readonly onCopy: () => void;
  /** Of the bytes that were decoded. */
  readonly reader: PayloadReader;
}

const FIELD_HEIGHT = 20;

export function FieldTree(props: FieldTreeProps) {
  const { label, fields, protocol, selection, onSelect, onHover, onCopy, reader } = props;
  const [folded, setFolded] = useState(() => firstFolded(fields));
  const [chosen, setChosen] = useState("");
  // Selected elsewhere: the field that holds those bytes is meant.
  const path = useMemo(() => {
    if (selection === null || selection.by === "decoded") return chosen;
    return fieldAt(fields, rangeOf(selection));
  }, [selection, chosen, fields]);
  const around = useMemo(() => {
    if (selection === null || selection.by === "decoded" || path === "") return folded;
    const open = new Set(folded);
    for (const one of pathsAround(path)) open.delete(one);
    return open;
  }, [folded, path, selection]);
  const rows = useMemo(() => fieldRows(fields, around), [fields, around]);
  const scroll = useRowScroll({
    rows: rows.length,
    rowHeight: useRowHeight(FIELD_HEIGHT),
    header: 0,
    follow: false,
    onPersonScrolled: () => {},
  });
  const { scroller, attach, scale, top } = scroll;
  const active = rows.findIndex((row) => row.path === path);
  useReveal(scroll, selection, "decoded", () => (active === -1 ? null : active));

  function go(next: string): void {
    setFolded(around);
    setChosen(next);
    const row = rows.find((candidate) => candidate.path === next);
    if (row === undefined) return;
    onSelect({ from: row.field.from, to: row.field.to });
    scroller.show(rows.indexOf(row));
  }
  function fold(at: string, closed: boolean): void {
    const next = new Set(around);
    if (closed) next.add(at);
    else next.delete(at);
    setFolded(next);
    // What would be hidden in it is no longer the one that is meant.
    if (closed && path.startsWith(`${at}.`)) go(at);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const mod = event.ctrlKey || event.metaKey;
    if (mod && !event.shiftKey && event.key.toLowerCase() === "c") {
      event.preventDefault();
      onCopy();
      return;
    }
    if (event.key === "Escape" && selection !== null) {
      event.preventDefault();
      setChosen("");
      onSelect(null);
      return;
    }
    const pageRows = Math.max(1, Math.floor(scale.viewport / scale.rowHeight) - 1);
    const move = mod || event.altKey ? null : fieldKey(event.key, rows, path, pageRows);
    if (move === null) return;
    event.preventDefault();
    if (move.kind === "go") go(move.path);
    else fold(move.path, move.kind === "fold");
  }
  function onMouseDown(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const at = target?.closest<HTMLElement>("[data-path]")?.dataset["path"];
    const row = rows.find((candidate) => candidate.path === at);
    // The right one opens the menu of what it is on.
    if (at === undefined || row === undefined || event.button === 1) return;
    if (target?.closest("[data-fold]") !== null) fold(at, row.open);
    else go(at);
  }
  const { first, last, offset } = visibleRows(top, scale);
  return (
    <ContextArea
      label={label}
      menu={
        <FieldMenu
          field={rows[active]?.field ?? null}
          reader={reader}
          column={columnAt(protocol, fields, path)}
        />
      }
    >
      <div
        ref={attach}
        className="fields"
        role="tree"
        aria-label={label}
        aria-activedescendant={active >= first && active < last ? fieldRowId(path) : undefined}
        tabIndex={0}
        data-region-focus
        onKeyDown={onKeyDown}
        onMouseDown={onMouseDown}
        onPointerLeave={() => onHover(null)}
      >
        <div className="hex-spacer" role="none" style={{ height: spacerHeight(scale) }}>
          <div className="hex-sight" role="none" style={{ height: scale.viewport }}>
            <div role="none" style={{ transform: `translateY(${offset}px)` }}>
              {rows.slice(first, last).map((row) => (
                <FieldTreeRow
                  key={row.path}
                  row={row}
                  selected={row.path === path}
                  onHover={onHover}
                />
              ))}
            </div>
          </div>
        </div>
      </div>
    </ContextArea>
  );
}

/** The names that lead to a field are those of a column, but for the message's own. */
function columnAt(
  protocol: string,
  fields: readonly DecodedField[],
  path: string,
): RowField | null {
  const names = namesOf(fields, path).slice(1);
  return names.length === 0 ? null : { protocol, path: names };
}
