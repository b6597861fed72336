import { useAppState } from "../useApp.ts";
import { EventParticulars } from "./EventParticulars.tsx";
import { PayloadBytes } from "./PayloadBytes.tsx";
import { useSelectedEvent } from "./useSelectedEvent.ts";
import "./payload.css";

/** The middle region: the bytes of the selected event, or its particulars where it carries none. */
export function PayloadPane() {
  const selected = useAppState((state) => state.selectedEvent);
  return (
    <section className="payload" aria-label="Payload" data-region="payload">
      {selected === null ? <NothingSelected /> : <SelectedPayload seq={selected.seq} />}
    </section>
  );
}

function NothingSelected() {
  const any = useAppState((state) => state.view.total > 0);
  return (
    <div className="empty" tabIndex={0} data-region-focus>
      {any ? "Select an event to see its bytes." : ""}
    </div>
  );
}

function SelectedPayload({ seq }: { readonly seq: number }) {
  const { event, failure } = useSelectedEvent(seq);
  if (event !== null && (event.call === "send" || event.call === "recv") && event.failure === null)
    return <PayloadBytes key={seq} event={event} />;
  return <EventParticulars seq={seq} event={event} failure={failure} />;
}
