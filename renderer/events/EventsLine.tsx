import { formatCount } from "../../shared/format/quantity.ts";
import { actionById } from "../app/actionTable.ts";
import { ViewOptions } from "../columns/ViewOptions.tsx";
import { ScanStatus } from "../filter/ScanStatus.tsx";
import { countWords } from "../filter/scanWords.ts";
import { ActionButton } from "../app/ActionButton.tsx";
import { FramingButton } from "../framing/FramingButton.tsx";
import { useAppState } from "../app/useApp.ts";
import { GoTo } from "./GoTo.tsx";
import { ScopeSwitch } from "./ScopeSwitch.tsx";

/** The line between head and table: whose events, and how many. Always there, so that nothing jumps. */
export function EventsLine() {
  const count = useAppState((state) =>
    countWords(state.view.total, state.view.scan, state.view.query.mode),
  );
  const goingTo = useAppState((state) => state.overlay === "goto");
  return (
    <div className="bar events-line">
      <ScopeSwitch />
      <span className="quiet data event-count">{count}</span>
      <HiddenRows />
      <ScanStatus />
      <FramingButton />
      <span className="bar-fill" />
      {goingTo ? (
        <GoTo />
      ) : (
        <span className="line-item">
          <ActionButton action={actionById("events.goTo")} look="bare">
            Go to…
          </ActionButton>
          <ViewOptions />
        </span>
      )}
    </div>
  );
}

function HiddenRows() {
  const hidden = useAppState((state) => state.marks.hidden.length);
  if (hidden === 0) return null;
  return (
    <span className="line-item">
      <span className="quiet">{formatCount(hidden)} hidden –</span>
      <ActionButton action={actionById("rows.showHidden")} look="bare">
        Show
      </ActionButton>
    </span>
  );
}
