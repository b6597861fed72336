import { CornerDownRight } from "lucide-react";
import { SHOW_HIDDEN } from "../marks/marksActionRows.ts";
import { GO_TO, goTo } from "./tableActions.ts";
import { ViewOptions } from "./ViewOptions.tsx";
import { ScanStatus } from "../filter/ScanStatus.tsx";
import { countWords } from "../filter/scanWords.ts";
import { ActionButton } from "../app/ActionButton.tsx";
import { FramingButton } from "../framing/FramingButton.tsx";
import { useAppState, useSlice } from "../app/useApp.ts";
import { GoTo } from "./GoTo.tsx";
import { ScopeSwitch } from "./ScopeSwitch.tsx";
import { eventsSlice } from "../events/eventsState.ts";
import { marksSetting } from "../marks/marksState.ts";
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
      <HiddenRows />
      <ScanStatus />
      <FramingButton />
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

function HiddenRows() {
  const t = useWords();
  const hidden = useAppState((state) => marksSetting.of(state).hidden.length);
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
