import type { Text } from "../../../shared/words/said.ts";
import { formatEndpoint } from "../../../shared/model/endpoint.ts";
import type { MessageFrame } from "../../../shared/model/query.ts";
import { rowNumber } from "../../../shared/model/rows.ts";
import type { SocketEvent } from "../../../shared/model/event.ts";
import { EndpointText } from "../../kit/EndpointText.tsx";
import { carriesBytes } from "../payloadTab.ts";
import { useWords } from "../../kit/useWords.ts";

export interface EventHeadProps {
  readonly event: SocketEvent;
  /** The message, where one is shown. */
  readonly frame: MessageFrame | null;
  /** How far a message that is not whole yet has come; null for every other. */
  readonly arriving: Text | null;
}

/** Which event or message it is, in a few words. */
export function EventHead({ event, frame, arriving }: EventHeadProps) {
  const t = useWords();
  if (!carriesBytes(event))
    return (
      <div className="payload-head">
        <h2>{event.seq === 0 ? "…" : `#${event.seq}`}</h2>
        <span className={event.failure === null ? "data" : "data failure"}>{event.call}</span>
        {arriving !== null && <em className="quiet">{t.text(arriving)}</em>}
      </div>
    );
  return (
    <div className="payload-head">
      <h2>#{frame === null ? event.seq : rowNumber({ seq: frame.lastSeq, part: frame.part })}</h2>
      <span className={event.call === "recv" ? "received data" : "sent data"}>{event.call}</span>
      {frame !== null && (
        <span className="quiet">
          {frame.firstSeq === frame.lastSeq
            ? t("payload.message")
            : t("payload.messageFrom", { seq: frame.firstSeq })}
        </span>
      )}
      <span className="data">{t("quantity.bytes", { count: event.length })}</span>
      {arriving !== null && <em className="quiet">{t.text(arriving)}</em>}
      {event.remote !== null && (
        <span className="payload-peer quiet">
          {event.call === "recv" ? t("payload.from") : t("payload.to")}
          <EndpointText text={formatEndpoint(event.remote)} />
        </span>
      )}
    </div>
  );
}
