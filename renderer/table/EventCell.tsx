/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtual grid, see EventRow */

import type { ReactNode } from "react";
import { assertNever } from "../../shared/assertNever.ts";
import { formatCount } from "../../shared/words/quantity.ts";
import { formatIsoTime } from "../../shared/format/time.ts";
import { carriesBytes, rowLength, rowNumber, type Row } from "../../shared/model/rows.ts";
import { isFieldColumn, type ColumnId } from "../columns/columns.ts";
import { secondsBetween, timeText } from "../columns/timeFormats.ts";
import type { Wording } from "../../shared/words/wording.ts";
import { useWords } from "../kit/useWords.ts";
import { EndpointText } from "../kit/EndpointText.tsx";
import { wordedValue } from "../../shared/decode/reading/fieldText.ts";
import type { RowGist } from "../../shared/model/rowGist.ts";
import type { FoundText } from "../find/infoFinder.ts";
import type { EventRowProps } from "./eventRowProps.ts";
import { arrowOf, rowText } from "./rowText.ts";

export interface EventCellProps {
  readonly id: ColumnId;
  readonly row: Row;
  readonly of: EventRowProps;
}

/** One cell. What stands before the text of any of them (a mark, a name) is the row's. */
export function EventCell({ id, row, of, children }: EventCellProps & { children?: ReactNode }) {
  const t = useWords();
  const { title, label, content } = contentOf(id, row, of, t);
  return (
    <span
      role="gridcell"
      className={isFieldColumn(id) ? "event-field" : `event-${id}`}
      data-column={id}
      title={title}
      aria-label={label}
    >
      {children}
      {content}
    </span>
  );
}

interface Content {
  readonly content: ReactNode;
  readonly title?: string;
  readonly label?: string;
}

function contentOf(id: ColumnId, row: Row, of: EventRowProps, t: Wording): Content {
  switch (id) {
    case "number":
      // What the system has not answered yet has no number.
      return row.seq === 0 ? { content: "…" } : { content: rowNumber(row), title: rowNumber(row) };
    case "time":
      return {
        content: timeText(row.time, of.timeFormat, of.origins(of.previous)),
        title: formatIsoTime(row.time),
      };
    case "delta":
      return { content: of.previous === null ? "" : secondsBetween(of.previous, row.time) };
    case "socket":
      return { content: `#${row.socket}` };
    case "call":
      return { content: row.call };
    case "direction":
      return {
        content: arrowOf(row),
        label:
          row.direction === null ? "" : t(row.direction === "in" ? "table.received" : "table.sent"),
      };
    case "local":
      return { content: <EndpointText text={of.local} /> };
    case "peer":
      return { content: <EndpointText text={row.peer} /> };
    case "length":
      return { content: carriesBytes(row) ? formatCount(rowLength(row)) : "" };
    case "answer":
      return answerContent(of.gist, t);
    case "info": {
      const info = of.gist === null ? "" : wordedValue(of.gist.info, t);
      const waits = of.gist?.unanswered === true;
      return {
        content: (
          <>
            {waits && <span className="row-flag info-unanswered">{t("table.unanswered")}</span>}
            <InfoText info={info} found={of.infoFinder?.(info) ?? null} />
          </>
        ),
        title: info,
      };
    }
    case "payload":
      return { content: rowText(row, t) };
    default:
      return isFieldColumn(id) ? fieldContent(id, of, t) : assertNever(id);
  }
}

function fieldContent(id: ColumnId, { gist, layout }: EventRowProps, t: Wording): Content {
  const value = gist?.values?.[layout.fields.indexOf(id)] ?? null;
  const content = value === null ? "" : wordedValue(value, t);
  return { content, title: content };
}

function InfoText({ info, found }: { readonly info: string; readonly found: FoundText | null }) {
  if (found === null) return info;
  return (
    <>
      {info.slice(0, found.from)}
      <mark className="info-found">{info.slice(found.from, found.to)}</mark>
      {info.slice(found.to)}
    </>
  );
}

/** An answer's time, and which request waits for one. */
function answerContent(gist: RowGist | null, t: Wording): Content {
  if (gist === null) return { content: "" };
  const { answerTime, other, unanswered } = gist;
  if (unanswered)
    return {
      content: <span className="event-unanswered">{t("table.unanswered")}</span>,
      title: t("table.unansweredAbout"),
    };
  if (answerTime === null || other === null) return { content: "" };
  return {
    content: secondsBetween(0, answerTime),
    title: t("table.answers", { seq: other }),
  };
}
