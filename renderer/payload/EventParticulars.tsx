import { visibleText } from "../../shared/format/controlPictures.ts";
import { formatIsoTime } from "../../shared/format/time.ts";
import { describeEvent } from "../../shared/model/describeEvent.ts";
import { formatEndpoint } from "../../shared/model/endpoint.ts";
import type { SocketEvent } from "../../shared/model/event.ts";
import type { Failure } from "../../shared/model/failure.ts";
import { FailureCallout } from "../ui/FailureCallout.tsx";

export interface EventParticularsProps {
  readonly seq: number;
  readonly event: SocketEvent | null;
  /** Why the event could not be read. */
  readonly failure: Failure | null;
}

/** An event that carries no bytes: its sentence, both ends, and what to do where it failed. */
export function EventParticulars({ seq, event, failure }: EventParticularsProps) {
  return (
    <>
      <div className="bar">
        <h2>#{seq}</h2>
        {event !== null && <span className="data">{event.call}</span>}
      </div>
      <div className="particulars selectable">
        {failure !== null && <FailureCallout failure={failure} />}
        {event !== null && event.failure !== null && <FailureCallout failure={event.failure} />}
        {event !== null && <Facts event={event} />}
      </div>
    </>
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
