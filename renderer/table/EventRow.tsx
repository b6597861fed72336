/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtual grid: rows come and go at any place, which a table element cannot hold */

import { memo, type CSSProperties, type ReactNode } from "react";
import { carriesBytes, type Row } from "../../shared/model/rows.ts";
import type { App } from "../app/App.ts";
import { idAt } from "../app/sides/sides.ts";
import { useApp } from "../app/useApp.ts";
import { RowName } from "../marks/RowName.tsx";
import { useWords } from "../kit/useWords.ts";
import type { EventRowProps } from "./eventRowProps.ts";
import { EventCell } from "./EventCell.tsx";
import { rowText } from "./rowText.ts";

export function eventRowId(app: App, position: number): string {
  return idAt(app, `event-${position}`);
}

export const EventRow = memo(function EventRow(props: EventRowProps) {
  const t = useWords();
  const app = useApp();
  const { position, place, row, arriving, layout, marked } = props;
  const { columns, words, named } = layout;
  // Row 1 is the header.
  const common = { id: eventRowId(app, position), role: "row", "aria-rowindex": place + 2 };
  if (row === null)
    return (
      <div {...common} className="event event-unread" data-position={position}>
        <span role="gridcell">…</span>
      </div>
    );
  const sentence = words !== null && !carriesBytes(row);
  const flag =
    arriving !== null
      ? null
      : row.problem
        ? t("table.notAsFramed")
        : row.incomplete
          ? t("table.incomplete")
          : null;
  const before = (id: string | undefined, first: boolean) => (
    <>
      {first && marked && <RowMark />}
      {id === named && (props.naming || props.name !== null) && (
        <RowName key={position} name={props.name ?? ""} editing={props.naming} />
      )}
      {id === named && arriving !== null && !sentence && (
        <span className="row-arriving">{arriving}</span>
      )}
      {id === named && flag !== null && <span className="row-flag">{flag}</span>}
    </>
  );
  return (
    <div
      {...common}
      className="event"
      data-position={position}
      data-seq={row.seq}
      data-failed={row.failed}
      data-direction={row.direction ?? undefined}
      data-marked={marked}
      data-arriving={arriving !== null}
      data-active={props.active}
      aria-selected={props.selected}
    >
      {columns.map((id, index) => {
        if (!sentence || index < words[0] || index >= words[1])
          return (
            <EventCell key={id} id={id} row={row} of={props}>
              {before(id, index === 0)}
            </EventCell>
          );
        return index === words[0] ? (
          <Sentence key={id} row={row} words={words} behind={arriving}>
            {before("payload", index === 0)}
          </Sentence>
        ) : null;
      })}
    </div>
  );
});

interface SentenceProps {
  readonly row: Row;
  readonly words: readonly [first: number, last: number];
  readonly children: ReactNode;
  /** Stands after the text; null for most. */
  readonly behind: ReactNode;
}

function Sentence({ row, words, children, behind }: SentenceProps) {
  const t = useWords();
  const text = rowText(row, t);
  const [first, last] = words;
  return (
    <span
      role="gridcell"
      aria-colspan={last - first}
      className="event-payload event-words"
      data-column="payload"
      title={text}
      style={{ gridColumn: `${first + 1} / ${last + 1}` } as CSSProperties}
    >
      {children}
      {text}
      {behind !== null && <span className="row-waiting">{behind}</span>}
    </span>
  );
}

function RowMark() {
  const t = useWords();
  return (
    <span className="event-mark" role="img" aria-label={t("table.marked")}>
      ◆
    </span>
  );
}
