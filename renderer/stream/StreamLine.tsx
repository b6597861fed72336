/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtual grid, see StreamView */

import { memo } from "react";
import { formatCount } from "../../shared/format/quantity.ts";
import { formatIsoTime } from "../../shared/format/time.ts";
import type { Row } from "../../shared/model/rows.ts";
import type { Conversation } from "./conversation.ts";
import { linePieces, type LineStyle } from "./lineText.ts";
import type { StreamLine as Line } from "./streamLines.ts";

export interface StreamLineProps {
  readonly index: number;
  /** Null while it is read. */
  readonly line: Line | null;
  /** The line before it, where that is known. */
  readonly before: Row | null;
  readonly conversation: Conversation;
  readonly style: LineStyle;
  readonly active: boolean;
}

export const StreamLine = memo(
  function StreamLine({ index, line, before, conversation, style, active }: StreamLineProps) {
    const place = { id: `stream-${index}`, role: "row", "aria-rowindex": index + 1 };
    if (line === null)
      return (
        <div {...place} className="stream-line" data-line={index}>
          <span role="gridcell" className="stream-seq">
            …
          </span>
        </div>
      );
    const { row, bytes } = line;
    const { shape } = conversation;
    const received = row.direction === "in";
    const word = received ? "received" : "sent";
    const begins = before === null || before.seq !== row.seq;
    const more = bytes.length < row.result && shape !== "hex";
    return (
      <div
        {...place}
        className="stream-line"
        data-line={index}
        data-direction={row.direction ?? undefined}
        data-turn={before !== null && before.direction !== row.direction}
        aria-selected={active}
      >
        <span
          role="gridcell"
          className="stream-seq"
          title={`#${row.seq}, ${formatIsoTime(row.time)} (Enter or double-click: show it above)`}
        >
          {begins ? row.seq : ""}
        </span>
        <span role="gridcell" className="stream-way">
          <span aria-hidden="true">{received ? "←" : "→"}</span>
          <span className="visually-hidden">{word}</span>
        </span>
        <span role="gridcell" className="stream-text">
          {shape === "hex" && (
            <span className="stream-offset">{row.at.toString(16).padStart(8, "0")}</span>
          )}
          {shape === "decoded" && (
            <span className="stream-offset">{formatCount(row.result)} B</span>
          )}
          {linePieces(line, shape, style).map(({ kind, shown }, at) => (
            <span key={at} className="text-piece" data-kind={kind}>
              {shown}
            </span>
          ))}
          {more && <span className="stream-note">…</span>}
          {row.incomplete && <span className="stream-note"> (incomplete)</span>}
        </span>
      </div>
    );
  },
  // A line is a new object each time it is asked for, and never another one.
  (a, b) =>
    a.index === b.index &&
    a.active === b.active &&
    a.style === b.style &&
    a.conversation === b.conversation &&
    (a.line === null) === (b.line === null) &&
    a.line?.bytes.length === b.line?.bytes.length &&
    a.before?.seq === b.before?.seq,
);
