import { formatCount } from "../../shared/format/quantity.ts";
import { formatEndpoint } from "../../shared/model/endpoint.ts";
import type { SocketEvent } from "../../shared/model/event.ts";
import { EndpointText } from "../ui/EndpointText.tsx";
import { carriesBytes } from "./payloadTab.ts";

/** Which event it is, in a few words. */
export function EventHead({ event }: { readonly event: SocketEvent }) {
  if (!carriesBytes(event))
    return (
      <div className="payload-head">
        <h2>#{event.seq}</h2>
        <span className={event.failure === null ? "data" : "data failure"}>{event.call}</span>
      </div>
    );
  return (
    <div className="payload-head">
      <h2>#{event.seq}</h2>
      <span className={event.call === "recv" ? "received data" : "sent data"}>{event.call}</span>
      <span className="data">
        {formatCount(event.length)} {event.length === 1 ? "byte" : "bytes"}
      </span>
      {event.remote !== null && (
        <span className="payload-peer quiet">
          {event.call === "recv" ? "from" : "to"}
          <EndpointText text={formatEndpoint(event.remote)} />
        </span>
      )}
    </div>
  );
}
