import { useAppState } from "../useApp.ts";
import { FailureCallout } from "../ui/FailureCallout.tsx";
import { EventTabs } from "./EventTabs.tsx";
import { useSelectedEvent } from "./useSelectedEvent.ts";
import "./payload.css";

/** The middle region: the selected event in tabs. */
export function PayloadPane() {
  const selected = useAppState((state) => state.selectedEvent);
  // What was read before the newest snapshot is read again.
  const epoch = useAppState((state) => state.epoch);
  return (
    <section className="payload" aria-label="Payload" data-region="payload" tabIndex={-1}>
      {selected === null ? <NothingSelected /> : <Selected key={epoch} seq={selected.seq} />}
    </section>
  );
}

function NothingSelected() {
  const any = useAppState((state) => state.view.total > 0);
  return <div className="empty">{any ? "Select an event to see its bytes." : ""}</div>;
}

function Selected({ seq }: { readonly seq: number }) {
  const { opened, failure } = useSelectedEvent(seq);
  if (failure !== null)
    return (
      <div className="particulars">
        <FailureCallout failure={failure} />
      </div>
    );
  return opened === null ? null : <EventTabs opened={opened} />;
}
