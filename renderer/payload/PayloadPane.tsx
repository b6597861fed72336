import type { ArrivingRow } from "../events/arriving.ts";
import { selectedArriving } from "../events/selectedArriving.ts";
import { useAppState, useSlice } from "../app/useApp.ts";
import { FailureCallout } from "../kit/FailureCallout.tsx";
import { onDemand } from "../app/onDemand.ts";
import { useSelectedEvent } from "./read/useSelectedEvent.ts";
import { engineSlice } from "../app/engineState.ts";
import { eventsSlice } from "../events/eventsState.ts";
import "./payload.css";
import { useWords } from "../kit/useWords.ts";

const EventTabs = onDemand(async () => (await import("./EventTabs.tsx")).EventTabs);

/** The middle region: the selected event in tabs. */
export function PayloadPane() {
  const t = useWords();
  const seq = useSlice(eventsSlice, (events) => events.selected?.seq ?? null);
  const arriving = useAppState(selectedArriving);
  // What was read before the newest snapshot is read again.
  const epoch = useSlice(engineSlice, (engine) => engine.epoch);
  return (
    <section
      className="payload"
      aria-label={t("payload.payload")}
      data-region="payload"
      data-region-back="events"
      tabIndex={-1}
    >
      {seq === null && arriving === null ? (
        <NothingSelected />
      ) : (
        <Selected key={epoch} arriving={arriving} />
      )}
    </section>
  );
}

function NothingSelected() {
  const t = useWords();
  const any = useSlice(eventsSlice, (events) => events.view.total > 0);
  const messages = useSlice(eventsSlice, (events) => events.view.query.mode === "messages");
  return (
    <div className="empty">
      {any
        ? t(messages ? "payload.selectMessage" : "payload.selectEvent")
        : t("payload.noRowToSelect")}
    </div>
  );
}

interface SelectedProps {
  /** A message that is selected and still arriving; null where what is selected is whole. */
  readonly arriving: ArrivingRow | null;
}

/** One for both: a message that becomes whole stays in sight. */
function Selected({ arriving }: SelectedProps) {
  const { opened, failure } = useSelectedEvent(arriving);
  if (failure !== null)
    return (
      <div className="particulars">
        <FailureCallout failure={failure} />
      </div>
    );
  return opened === null ? null : <EventTabs opened={opened} />;
}
