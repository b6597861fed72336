/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtual grid: of any number of rows those in sight are in the page */

// The results of a check, as they come; the newest are followed until one scrolls up.

import { useMemo, useState, type KeyboardEvent } from "react";
import { formatEndpoint } from "../../../shared/model/endpoint.ts";
import { isReached, type CheckResult } from "../../../shared/model/portCheck.ts";
import type { RunState } from "../../../shared/model/running.ts";
import { ActionItem } from "../../app/ActionItem.tsx";
import { useRowHeight } from "../../app/rowHeight.ts";
import { useApp } from "../../app/useApp.ts";
import { ContextArea } from "../../kit/ContextArea.tsx";
import { useWords } from "../../kit/useWords.ts";
import { spacerHeight, visibleRows } from "../../kit/virtual/rowScale.ts";
import { useRowScroll } from "../../kit/virtual/useRowScroll.ts";
import { CHECK_ACTIONS, CHECK_CHOSEN, CHECK_PORTS } from "./checkActionRows.ts";
import { copyResults } from "./checkActions.ts";
import { CHECK_COLUMNS, shownResults } from "./checkRows.ts";
import { useCheck, type CheckOnly } from "./checkState.ts";

const ROW = 24;
const TRACKS = CHECK_COLUMNS.map(({ width }) => width).join(" ");
const MENU = CHECK_ACTIONS.filter((action) => action !== CHECK_CHOSEN && action !== CHECK_PORTS);

export function CheckTable({
  only,
  state,
}: {
  readonly only: CheckOnly;
  readonly state: RunState;
}) {
  const t = useWords();
  const app = useApp();
  const results = useCheck((check) => check.results);
  const version = useCheck((check) => check.version);
  const before = useCheck((check) => check.before);
  // oxlint-disable-next-line react/exhaustive-deps -- the list changes in place; its version says when
  const rows = useMemo(() => shownResults(results, only), [results, version, only]);
  const [follow, setFollow] = useState(true);
  const height = useRowHeight(ROW);
  const { scroller, attach, scale, top } = useRowScroll({
    ...{ rows: rows.length, rowHeight: height, header: height, follow },
    onPersonScrolled: setFollow,
  });
  const { first, last, offset } = visibleRows(top, scale);
  function onKeyDown(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && event.key === "c") {
      event.preventDefault();
      copyResults(app);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(scale.viewport / height) - 1);
    const to = {
      ArrowDown: last,
      ArrowUp: first - 1,
      PageDown: last - 1 + page,
      PageUp: first - page,
      Home: 0,
      End: rows.length - 1,
    }[event.key];
    if (to === undefined || rows.length === 0) return;
    event.preventDefault();
    setFollow(to >= rows.length - 1);
    scroller.show(Math.min(Math.max(0, to), rows.length - 1));
  }
  const none = state === "ended" ? "portCheck.noneReached" : "portCheck.waiting";
  return (
    <>
      <ContextArea
        label={t("portCheck.results")}
        menu={MENU.map((action) => (
          <ActionItem key={action.id} action={action} />
        ))}
      >
        <div
          ref={attach}
          className="ports-table data"
          role="grid"
          aria-label={t("portCheck.results")}
          aria-rowcount={rows.length + 1}
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          <div
            className="ports-head check-row"
            role="row"
            style={{ gridTemplateColumns: TRACKS, height }}
          >
            {CHECK_COLUMNS.map(({ id, head, right = false }) => (
              <div key={id} role="columnheader" className="quiet" data-right={right}>
                {t.text(head)}
              </div>
            ))}
          </div>
          <div role="presentation" style={{ height: spacerHeight(scale) }}>
            <div
              role="presentation"
              className="ports-rows"
              style={{ transform: `translateY(${top + offset}px)` }}
            >
              {rows.slice(first, last).map((result, place) => (
                <Row key={first + place} {...{ result, height }} index={first + place + 2} />
              ))}
            </div>
          </div>
          {rows.length === 0 && <div className="empty">{t(none)}</div>}
        </div>
      </ContextArea>
      {before > 0 && (
        <p className="ports-limits">{t("portCheck.earlierDropped", { count: before })}</p>
      )}
    </>
  );
}

interface RowProps {
  readonly result: CheckResult;
  /** From 1, the header included. */
  readonly index: number;
  readonly height: number;
}

function Row({ result, index, height }: RowProps) {
  const t = useWords();
  const cells = CHECK_COLUMNS.map(({ id, text, right = false }) => ({
    ...{ id, right, text: text(result, t) },
  }));
  const says = cells.filter(({ id }) => id === "says" || id === "secure").map(({ text }) => text);
  return (
    <div
      role="row"
      aria-rowindex={index}
      className="ports-row check-row"
      data-reached={isReached(result)}
      style={{ gridTemplateColumns: TRACKS, height }}
      title={[formatEndpoint(result.at), ...says].filter((line) => line !== "").join("\n")}
    >
      {cells.map(({ id, text, right }) => (
        <span key={id} role="gridcell" className="ellipsis" data-column={id} data-right={right}>
          {text}
        </span>
      ))}
    </div>
  );
}
