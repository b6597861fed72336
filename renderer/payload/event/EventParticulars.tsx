import { visibleText } from "../../../shared/format/controlPictures.ts";
import { formatIsoTime } from "../../../shared/format/time.ts";
import { describeEvent } from "../../../shared/model/describeEvent.ts";
import { formatEndpoint } from "../../../shared/model/endpoint.ts";
import { explainFailure } from "../../../shared/failure/explain.ts";
import type { SocketEvent } from "../../../shared/model/event.ts";
import type { CallUnderWay } from "../../../shared/model/socket.ts";
import { useSlice } from "../../app/useApp.ts";
import { FailureCallout } from "../../kit/FailureCallout.tsx";
import { socketsSlice } from "../../sockets/socketsState.ts";
import { useIsLate, Waiting } from "../../sockets/Waiting.tsx";
import { FailureCauses } from "./FailureCauses.tsx";
import type { EventTabProps } from "../payloadTab.ts";
import "./eventNotes.css";
import { useWords } from "../../kit/useWords.ts";

/** An event that carries no bytes: its sentence, both ends, and what to do where it failed. */
export function EventParticulars({ event }: EventTabProps) {
  const t = useWords();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and the keyboard must get there
    <section className="particulars selectable" aria-label={t("payload.particulars")} tabIndex={0}>
      {event.failure !== null && <FailureCallout failure={event.failure} />}
      {event.failure !== null && <FailureCauses event={event} failure={event.failure} />}
      {event.seq === 0 && (event.call === "connect" || event.call === "lookup") && (
        <StillWaiting event={event} call={event.call} />
      )}
      <Facts event={event} />
    </section>
  );
}

/** Of a call that has no answer yet; once it is late, what is likely is what would be if it timed out. */
function StillWaiting({ event, call }: EventTabProps & Pick<CallUnderWay, "call">) {
  const kind = useSlice(socketsSlice, (sockets) => sockets.table.get(event.socket)?.kind);
  const late = useIsLate(event.time);
  return (
    <>
      <p>
        <Waiting since={event.time} call={call} kind={kind ?? "tcp-connection"} />
      </p>
      {late && <FailureCauses event={event} failure={NO_ANSWER[call]} />}
    </>
  );
}

const NO_ANSWER = {
  connect: explainFailure({ code: "ETIMEDOUT", syscall: "connect" }),
  lookup: explainFailure({ code: "EAI_AGAIN", syscall: "getaddrinfo" }),
} as const;

function Facts({ event }: { readonly event: SocketEvent }) {
  const t = useWords();
  const facts: (readonly [string, string])[] = [
    [t("payload.socket"), `#${event.socket}`],
    [t("payload.time"), formatIsoTime(event.time)],
  ];
  if (event.local !== null) facts.push([t("payload.local"), formatEndpoint(event.local)]);
  if (event.remote !== null) facts.push([t("payload.remote"), formatEndpoint(event.remote)]);
  return (
    <>
      {event.failure === null && <p>{visibleText(describeEvent(event, t))}</p>}
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
