import { visibleText } from "../../../shared/format/controlPictures.ts";
import { formatIsoTime } from "../../../shared/format/time.ts";
import { describeEvent } from "../../../shared/model/describeEvent.ts";
import { formatEndpoint } from "../../../shared/model/endpoint.ts";
import type { SocketEvent } from "../../../shared/model/event.ts";
import { FailureCallout } from "../../kit/FailureCallout.tsx";
import { FailureCauses } from "./FailureCauses.tsx";
import type { EventTabProps } from "../payloadTab.ts";
import "./eventNotes.css";

/** An event that carries no bytes: its sentence, both ends, and what to do where it failed. */
export function EventParticulars({ event }: EventTabProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and the keyboard must get there
    <section className="particulars selectable" aria-label="Particulars" tabIndex={0}>
      {event.failure !== null && <FailureCallout failure={event.failure} />}
      {event.failure !== null && <FailureCauses event={event} failure={event.failure} />}
      <Facts event={event} />
    </section>
  );
}

function Facts({ event }: { readonly event: SocketEvent }) {
  const facts: (readonly [string, string])[] = [
    ["Socket", `#${event.socket}`],
    ["Time", formatIsoTime(event.time)],
  ];
  if (event.local !== null) facts.push(["Local", formatEndpoint(event.local)]);
  if (event.remote !== null) facts.push(["Remote", formatEndpoint(event.remote)]);
  return (
    <>
      {event.failure === null && <p>{visibleText(describeEvent(event))}</p>}
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name} className="fact">
            <dt className="quiet">{name}</dt>
            <dd className="data">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
