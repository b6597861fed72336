import { useAppState } from "../useApp.ts";
import { EventParticulars } from "./EventParticulars.tsx";
import { PayloadBytes } from "./PayloadBytes.tsx";
import { useSelectedEvent } from "./useSelectedEvent.ts";
import "./payload.css";

/** The middle region: the bytes of the selected event, or its particulars where it carries none. */
export function PayloadPane() {
  const selected = useAppState((state) => state.selectedEvent);
  // What was read before the newest snapshot is read again.
  const epoch = useAppState((state) => state.epoch);
  return (
    <section className="payload" aria-label="Payload" data-region="payload" tabIndex={-1}>
      {selected === null ? <NothingSelected /> : <SelectedPayload key={epoch} seq={selected.seq} />}
    </section>
  );
}

function NothingSelected() {
  const any = useAppState((state) => state.view.total > 0);
  return <div className="empty">{any ? "Select an event to see its bytes." : ""}</div>;
}

function SelectedPayload({ seq }: { readonly seq: number }) {
  const { event, failure } = useSelectedEvent(seq);
  if (event !== null && (event.call === "send" || event.call === "recv") && event.failure === null)
    return <PayloadBytes key={seq} event={event} />;
  return <EventParticulars seq={seq} event={event} failure={failure} />;
}
