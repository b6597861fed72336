/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtual grid, see StreamView */

import { memo } from "react";
import { formatCount } from "../../shared/words/quantity.ts";
import { formatIsoTime } from "../../shared/format/time.ts";
import type { Row } from "../../shared/model/rows.ts";
import type { Conversation } from "./conversation.ts";
import { linePieces, type LineStyle } from "./lineText.ts";
import { arrivingWords } from "../events/arriving.ts";
import { useWords } from "../kit/useWords.ts";
import { isSameLine, type StreamLine as Line } from "./streamLines.ts";

export interface StreamLineProps {
  readonly index: number;
  /** Null while it is read. */
  readonly line: Line | null;
  /** The line before it, where that is known. */
  readonly before: Row | null;
  readonly conversation: Conversation;
  readonly style: LineStyle;
  readonly active: boolean;
  /** Of what is selected in the table. */
  readonly tinted: boolean;
}

export const StreamLine = memo(
  function StreamLine(props: StreamLineProps) {
    const { index, line, before, conversation, style, active, tinted } = props;
    const t = useWords();
    const place = { id: `stream-${index}`, role: "row", "aria-rowindex": index + 1 };
    if (line === null)
      return (
        <div {...place} className="stream-line" data-line={index}>
          <span role="gridcell" className="stream-seq">
            …
          </span>
        </div>
      );
    const { row, bytes, arriving } = line;
    const { shape } = conversation;
    const received = row.direction === "in";
    const word = received ? t("stream.receivedWay") : t("stream.sentWay");
    const begins = before === null || before.seq !== row.seq;
    const more = bytes.length < row.result && shape !== "hex";
    return (
      <div
        {...place}
        className="stream-line"
        data-line={index}
        data-direction={row.direction ?? undefined}
        data-turn={before !== null && before.direction !== row.direction}
        data-arriving={arriving !== null}
        data-tinted={tinted}
        aria-selected={active}
      >
        <span
          role="gridcell"
          className="stream-seq"
          title={t("stream.enterOrDoubleClickShowItAbove", {
            seq: row.seq,
            time: formatIsoTime(row.time),
          })}
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
          {linePieces(line, conversation, style, t).map(({ kind, shown }, at) => (
            <span key={at} className="text-piece" data-kind={kind}>
              {shown}
            </span>
          ))}
          {more && <span className="stream-note">…</span>}
          {arriving !== null && (
            <span className="stream-note">
              {" "}
              ({t.text(arrivingWords({ row, expected: arriving }))})
            </span>
          )}
          {row.incomplete && arriving === null && (
            <span className="stream-note"> ({t("stream.incomplete")})</span>
          )}
        </span>
      </div>
    );
  },
  // A line is a new object each time it is asked for.
  (a, b) =>
    a.index === b.index &&
    a.active === b.active &&
    a.tinted === b.tinted &&
    a.style === b.style &&
    a.conversation === b.conversation &&
    isSameLine(a.line, b.line) &&
    a.before?.seq === b.before?.seq,
);
