import { formatCount } from "../../shared/format/quantity.ts";
import { actionById } from "../actions/actionTable.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { useAppState } from "../useApp.ts";
import { GoTo } from "./GoTo.tsx";
import { ScopeSwitch } from "./ScopeSwitch.tsx";

/** The line between head and table: whose events, and how many. Always there, so that nothing jumps. */
export function EventsLine() {
  const total = useAppState((state) => state.view.total);
  const overlay = useAppState((state) => state.overlay);
  return (
    <div className="bar events-line">
      <ScopeSwitch />
      <span className="quiet data">{total > 0 && formatCount(total)}</span>
      <span className="bar-fill" />
      {overlay === "goto" ? (
        <GoTo />
      ) : (
        <ActionButton action={actionById("events.goTo")} look="bare">
          Go to…
        </ActionButton>
      )}
    </div>
  );
}
