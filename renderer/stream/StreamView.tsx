/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtual grid: rows come and go at any place, which a table element cannot hold */

// The lines of a stream: any number, of which those in sight are in the page. The arrows say who spoke.

import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type MouseEvent } from "react";
import type { Row } from "../../shared/model/rows.ts";
import { gridKey } from "../events/gridKeys.ts";
import { useRowHeight } from "../app/rowHeight.ts";
import { spacerHeight, visibleRows } from "../kit/virtual/rowScale.ts";
import { useRowScroll } from "../kit/virtual/useRowScroll.ts";
import { StreamLine } from "./StreamLine.tsx";
import { StreamMenu } from "./StreamMenu.tsx";
import { ContextArea } from "../kit/ContextArea.tsx";
import type { LineStyle } from "./lineText.ts";
import type { StreamLines } from "./streamLines.ts";
import { useWords } from "../kit/useWords.ts";

export interface OpenedLine {
  readonly line: number;
  /** Key of the part that it is of. */
  readonly of: string;
}

export interface StreamViewProps {
  readonly lines: StreamLines;
  readonly total: number;
  readonly style: LineStyle;
  readonly follow: boolean;
  readonly active: number | null;
  /** Where the stream opens; another object each time. */
  readonly opened: OpenedLine | null;
  /** Whether a line is of what is selected in the table. */
  readonly isTinted: (row: Row, line: number) => boolean;
  readonly onActive: (line: number | null) => void;
  readonly onFollow: (follow: boolean) => void;
  /** Mod+F, and F3 with what was searched last. */
  readonly onFind: () => void;
  readonly onFindAgain: (direction: "next" | "previous") => void;
  /** Goes to an event in the table. */
  readonly onOpen: (seq: number) => void;
}

const LINE_HEIGHT = 20;

export function StreamView(props: StreamViewProps) {
  const t = useWords();
  const { lines, total, style, follow, active, opened, onActive, onFollow, onOpen } = props;
  const shown = useRef<number | null>(null);
  const { scroller, attach, scale, top } = useRowScroll({
    rows: total,
    rowHeight: useRowHeight(LINE_HEIGHT),
    header: 0,
    follow,
    onPersonScrolled: (atEnd) => {
      if (follow !== atEnd) onFollow(atEnd);
    },
  });
  const { first, last, offset } = visibleRows(top, scale);
  // Cheap when nothing is missing, and every draw has a reason that may have changed that.
  useEffect(() => lines.want(first, last));
  const isMeasured = scale.viewport > 0;
  useLayoutEffect(() => {
    if (isMeasured && opened !== null) scroller.show(opened.line, "middle");
  }, [opened, scroller, isMeasured]);
  // Brings it into sight when it becomes another one; lines that come leave the place alone.
  useLayoutEffect(() => {
    if (active !== null && active !== shown.current) scroller.show(active);
    shown.current = active;
  }, [active, scroller]);

  function onKeyDown(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "f") {
      event.preventDefault();
      props.onFind();
      return;
    }
    if (event.key === "F3") {
      event.preventDefault();
      props.onFindAgain(event.shiftKey ? "previous" : "next");
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") {
      const line = active === null ? null : lines.line(active);
      if (line !== null) onOpen(line.row.seq);
      return;
    }
    const move = gridKey(event.key, {
      total,
      position: active,
      page: Math.max(1, Math.floor(scale.viewport / scale.rowHeight) - 1),
      firstInSight: first,
      lastInSight: last,
    });
    if (move === null) return;
    event.preventDefault();
    if (move.kind === "deselect") onActive(null);
    else if (move.kind === "tail") {
      onFollow(true);
      onActive(total - 1);
    } else {
      if (move.position < total - 1) onFollow(false);
      onActive(move.position);
    }
  }
  function lineAt(event: MouseEvent): number | null {
    // The right one opens the menu of what it is on.
    if (event.button === 1 || !(event.target instanceof Element)) return null;
    const line = event.target.closest<HTMLElement>("[data-line]");
    return line === null ? null : Number(line.dataset["line"]);
  }

  const rows = [];
  for (let index = first; index < last; index++) {
    const line = lines.line(index);
    rows.push(
      <StreamLine
        key={index}
        index={index}
        line={line}
        tinted={line !== null && props.isTinted(line.row, index)}
        before={index === 0 ? null : (lines.line(index - 1)?.row ?? null)}
        conversation={lines.conversation}
        style={style}
        active={index === active}
      />,
    );
  }
  return (
    <ContextArea
      label={t("stream.stream")}
      menu={<StreamMenu lines={lines} active={active} style={style} onOpen={onOpen} />}
    >
      <div
        ref={attach}
        className="stream"
        role="grid"
        aria-label={t("stream.stream")}
        aria-rowcount={total}
        aria-colcount={3}
        aria-readonly="true"
        aria-activedescendant={
          active === null || active < first || active >= last ? undefined : `stream-${active}`
        }
        tabIndex={0}
        data-region-focus
        data-shape={lines.conversation.shape}
        onKeyDown={onKeyDown}
        onMouseDown={(event) => {
          const line = lineAt(event);
          if (line !== null) onActive(line);
        }}
        onDoubleClick={(event) => {
          const line = lineAt(event);
          const row = line === null ? null : lines.line(line)?.row;
          if (row !== null && row !== undefined) onOpen(row.seq);
        }}
      >
        <div className="stream-spacer" role="presentation" style={{ height: spacerHeight(scale) }}>
          <div className="stream-sight" role="presentation" style={{ height: scale.viewport }}>
            <div role="rowgroup" style={{ transform: `translateY(${offset}px)` }}>
              {rows}
            </div>
          </div>
        </div>
      </div>
    </ContextArea>
  );
}
