import { Each } from "../app/Each.tsx";
import { FindBar } from "../find/FindBar.tsx";
import { eventsBars } from "../events/eventsSlots.ts";
import { ActionButton } from "../app/ActionButton.tsx";
import { READ_AGAIN } from "../events/eventActions.ts";
import { FailureCallout } from "../kit/FailureCallout.tsx";
import { sideOf, sidesSlice } from "../app/sides/sides.ts";
import { useApp, useAppState, useSlice } from "../app/useApp.ts";
import { EventsHead } from "./EventsHead.tsx";
import { EventsLine } from "./EventsLine.tsx";
import { ShownView } from "./ShownView.tsx";
import { eventsSlice } from "../events/eventsState.ts";
import "./table.css";
import "./eventsBars.css";
import "./eventRows.css";
import { useWords } from "../kit/useWords.ts";

/** The upper region: every call on the selected socket, or on all of them, as the filter has it. */
export function EventsPane() {
  const t = useWords();
  const app = useApp();
  const side = useAppState(sideOf);
  const { shown, active } = useSlice(sidesSlice, (sides) => sides);
  const alone = shown.length === 1;
  const place = { place: shown.indexOf(side) + 1, of: shown.length };
  return (
    <section
      className="events"
      aria-label={alone ? t("table.eventsPane") : t("table.eventsPaneAt", place)}
      data-region="events"
      data-region-active={alone ? undefined : active === side}
      data-region-back="sockets"
    >
      <EventsHead />
      <Each of={eventsBars.of(app)} />
      <EventsLine />
      <FindBar />
      <RowsFailure />
      <ShownView />
    </section>
  );
}

function RowsFailure() {
  const t = useWords();
  const failure = useSlice(eventsSlice, (events) => events.rowsFailure);
  if (failure === null) return null;
  return (
    <FailureCallout failure={failure}>
      <ActionButton action={READ_AGAIN} label={t("table.readAgain")}>
        {t("table.readAgain")}
      </ActionButton>
    </FailureCallout>
  );
}
