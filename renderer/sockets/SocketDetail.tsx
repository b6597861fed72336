import { X } from "lucide-react";
import { formatBytes, formatCount } from "../../shared/format/quantity.ts";
import { formatEndpoint } from "../../shared/model/endpoint.ts";
import { isListener, type SocketInfo } from "../../shared/model/socket.ts";
import { SOCKET_ACTIONS } from "./socketActionRows.ts";
import { hasStaleFile } from "./socketActions.ts";
import { selectedSocket } from "./socketsState.ts";
import { selectSocket } from "./selection.ts";
import { ActionButton } from "../app/ActionButton.tsx";
import { Button } from "../kit/Button.tsx";
import { EndpointText } from "../kit/EndpointText.tsx";
import { FailureCallout } from "../kit/FailureCallout.tsx";
import { useWords } from "../kit/useWords.ts";
import { useApp, useAppState } from "../app/useApp.ts";
import { SocketMenuButton } from "./SocketMenu.tsx";
import { StateMark } from "./StateMark.tsx";
import { protocolWord, roleWord, stateWords } from "./stateWords.ts";

const BUTTONS: readonly (readonly [id: string, label: string])[] = [
  ["socket.reopen", "Open again"],
  ["socket.edit", "Edit…"],
  ["socket.shutdown", "Shut down"],
  ["socket.close", "Close"],
  ["socket.closeKeeping", "Close listener"],
  ["socket.closeWithAccepted", "Close with connections"],
  ["socket.closeRemaining", "Close connections"],
  ["socket.reset", "Reset"],
];

/** The selected socket: who it is, what it carried, what is wrong with it, what can be done. */
export function SocketDetail() {
  const app = useApp();
  const socket = useAppState(selectedSocket);
  if (socket === null) return null;
  return (
    <section className="detail" aria-label="Selected socket">
      <div className="detail-head">
        <StateMark state={socket.state} />
        <h3 className="bar-fill">
          #{socket.id} {protocolWord(socket.kind)} {roleWord(socket)}{" "}
          <span className="quiet detail-state">
            {socket.state === "failed" ? "failed" : stateWords(socket)}
          </span>
        </h3>
        <SocketMenuButton />
        <Button
          look="icon"
          aria-label="Deselect the socket"
          onClick={() => selectSocket(app, null)}
        >
          <X size={14} aria-hidden="true" />
        </Button>
      </div>
      {socket.failure !== null && (
        <FailureCallout failure={socket.failure}>
          {hasStaleFile(socket) && <RemoveStale />}
        </FailureCallout>
      )}
      <Particulars socket={socket} />
      <DetailActions socket={socket} />
    </section>
  );
}

/** Nobody listens on the file that stands in the way; the engine looks again before it removes it. */
function RemoveStale() {
  const t = useWords();
  const action = SOCKET_ACTIONS.find(({ id }) => id === "socket.removeStale");
  return (
    action !== undefined && (
      <ActionButton action={action} label={t.text(action.title)}>
        Remove the file and open again
      </ActionButton>
    )
  );
}

function Particulars({ socket }: { readonly socket: SocketInfo }) {
  const { counters } = socket;
  return (
    <dl className="detail-list selectable">
      {socket.local !== null && (
        <>
          <dt>Local</dt>
          <dd>
            <EndpointText text={formatEndpoint(socket.local)} />
          </dd>
        </>
      )}
      {socket.remote !== null && (
        <>
          <dt>Remote</dt>
          <dd>
            <EndpointText text={formatEndpoint(socket.remote)} />
          </dd>
        </>
      )}
      {isListener(socket.kind) && (
        <>
          <dt>Accepted</dt>
          <dd className="data">
            {formatCount(socket.accepted)}, {formatCount(socket.openChildren)} open
          </dd>
        </>
      )}
      <dt>Received</dt>
      <dd className="data">{amount(counters.bytesIn, counters.receives, "recv")}</dd>
      <dt>Sent</dt>
      <dd className="data">{amount(counters.bytesOut, counters.sends, "send")}</dd>
      {counters.pendingOut > 0 && (
        <>
          <dt>Waiting to be sent</dt>
          <dd className="data">{formatBytes(counters.pendingOut)}</dd>
        </>
      )}
      {socket.receiveBuffer !== null && (
        <>
          <dt title="SO_RCVBUF as the system reports it">Receive buffer</dt>
          <dd className="data">{formatBytes(socket.receiveBuffer)}</dd>
        </>
      )}
      {counters.kernelDrops !== null && (
        <>
          <dt title="Datagrams dropped because the receive buffer was full">Kernel drops</dt>
          <dd className={`data ${counters.kernelDrops > 0 ? "failure" : ""}`}>
            {formatCount(counters.kernelDrops)}
          </dd>
        </>
      )}
      {counters.refused > 0 && (
        <>
          <dt title="Not let in (Allow, Deny, connections at once)">Refused</dt>
          <dd className="data failure">{formatCount(counters.refused)}</dd>
        </>
      )}
    </dl>
  );
}

/** `49.6 MB, 774 725 recv`. */
function amount(bytes: number, calls: number, call: "recv" | "send"): string {
  return `${formatBytes(bytes)}, ${formatCount(calls)} ${call}`;
}

function DetailActions({ socket }: { readonly socket: SocketInfo }) {
  const state = useAppState((whole) => whole);
  const shown = BUTTONS.flatMap(([id, label]) => {
    const action = SOCKET_ACTIONS.find((candidate) => candidate.id === id);
    if (action === undefined || !action.available(state)) return [];
    // Editing is one step too many beside a healthy socket; its menu has it.
    if (id === "socket.edit" && socket.failure === null) return [];
    return [{ action, label }];
  });
  if (shown.length === 0) return null;
  return (
    <div className="detail-actions">
      {shown.map(({ action, label }) => (
        <ActionButton key={action.id} action={action} label={label}>
          {label}
        </ActionButton>
      ))}
    </div>
  );
}
