import { CornerDownRight } from "lucide-react";
import { SHOW_HIDDEN } from "../marks/marksActionRows.ts";
import { GO_TO, goTo } from "./tableActions.ts";
import { ViewOptions } from "./ViewOptions.tsx";
import { ScanStatus } from "../filter/ScanStatus.tsx";
import { countWords } from "../filter/scanWords.ts";
import { ActionButton } from "../app/ActionButton.tsx";
import { LooksLike } from "../framing/LooksLike.tsx";
import { FramingButton } from "../framing/FramingButton.tsx";
import { useApp, useAppState, useSlice } from "../app/useApp.ts";
import { pickedRows, unpick } from "../events/picking.ts";
import { Button } from "../kit/Button.tsx";
import { GoTo } from "./GoTo.tsx";
import { ScopeSwitch } from "./ScopeSwitch.tsx";
import type { State } from "../app/App.ts";
import { hiddenFilter, hiddenIn } from "../marks/marks.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { marksSetting } from "../marks/marksState.ts";
import { MAX_SORTED } from "../../shared/model/order.ts";
import { useWords } from "../kit/useWords.ts";

/** The line between head and table: whose events, and how many. Always there, so that nothing jumps. */
export function EventsLine() {
  const t = useWords();
  const count = useSlice(eventsSlice, (events) =>
    t.text(countWords(events.view.total, events.view.scan, events.view.query.mode)),
  );
  const goingTo = useAppState(goTo.isOpen);
  return (
    <div className="bar events-line">
      <ScopeSwitch />
      <span className="quiet data event-count" title={count}>
        {count}
      </span>
      <PickedRows />
      <HiddenRows />
      <SortedRows />
      <ScanStatus />
      <FramingButton />
      <LooksLike />
      <span className="bar-fill" />
      {goingTo ? (
        <GoTo />
      ) : (
        <span className="line-item">
          <ActionButton action={GO_TO} look="bare">
            <CornerDownRight className="line-picture" size={14} aria-hidden="true" />
            <span className="line-word">{t("table.goTo")}</span>
          </ActionButton>
          <ViewOptions />
        </span>
      )}
    </div>
  );
}

/** How many rows are selected, where several are: some may not be among those that are shown. */
function PickedRows() {
  const t = useWords();
  const app = useApp();
  const picked = useAppState((state) => pickedRows(state).length);
  if (picked === 0) return null;
  return (
    <span className="line-item">
      <output className="quiet">{t("table.selected", { count: picked })}</output>
      <Button look="bare" onClick={() => unpick(app)}>
        {t("table.selectOne")}
      </Button>
    </span>
  );
}

/** Where not all are sorted, that it is so. */
function SortedRows() {
  const t = useWords();
  const sorted = useSlice(eventsSlice, ({ view }) => view.sorted);
  if (sorted === null || sorted.rows < MAX_SORTED || sorted.rows >= sorted.of) return null;
  return (
    <span className="quiet ellipsis" title={t("table.sortedOfLong", sorted)}>
      {t("table.sortedOf", sorted)}
    </span>
  );
}

/** How many rows are hidden of the view; none where it draws all of them, whatever is hidden elsewhere. */
function hiddenHere(state: State): number {
  const { query } = eventsSlice.of(state).view;
  const marks = marksSetting.of(state);
  const part = hiddenFilter(marks, query.mode);
  return part !== "" && query.filter.includes(part) ? hiddenIn(marks, query.mode).length : 0;
}

function HiddenRows() {
  const t = useWords();
  const hidden = useAppState(hiddenHere);
  if (hidden === 0) return null;
  return (
    <span className="line-item">
      <span className="quiet">{t("table.hidden", { count: hidden })}</span>
      <ActionButton action={SHOW_HIDDEN} look="bare">
        {t("table.show")}
      </ActionButton>
    </span>
  );
}
