import { said, type Text } from "../../shared/words/said.ts";
import { X } from "lucide-react";
import { formatBytes, formatCount } from "../../shared/words/quantity.ts";
import { formatLocalTime } from "../../shared/format/time.ts";
import { closingSentence } from "../../shared/model/closingSentence.ts";
import { formatEndpoint } from "../../shared/model/endpoint.ts";
import { formatLocal } from "../../shared/model/formatLocal.ts";
import { isListener, type SocketInfo } from "../../shared/model/socket.ts";
import { hasStaleFile } from "./socketActions.ts";
import { selectedSocket } from "./socketsState.ts";
import { selectSocket } from "./selection.ts";
import { ActionButton } from "../app/ActionButton.tsx";
import { Button } from "../kit/Button.tsx";
import { EndpointText } from "../kit/EndpointText.tsx";
import { FailureCallout } from "../kit/FailureCallout.tsx";
import { useWords } from "../kit/useWords.ts";
import { actions } from "../app/action.ts";
import { isAvailable } from "../app/available.ts";
import { useApp, useAppState } from "../app/useApp.ts";
import { SocketMenuButton } from "./SocketMenu.tsx";
import { ChosenOptions } from "./ChosenOptions.tsx";
import { isReadingPaused } from "./readingActions.ts";
import { StateMark } from "./StateMark.tsx";
import { protocolWord, roleWord, stateWords } from "./stateWords.ts";
import { Waiting } from "./Waiting.tsx";

const BUTTONS: readonly (readonly [id: string, label: Text])[] = [
  ["ports.showHolder", said("sockets.whoHasIt")],
  ["ports.endHolder", said("sockets.endHolder")],
  ["ports.nextFree", said("sockets.nextFree")],
  ["ports.share", said("sockets.share")],
  ["socket.reopen", said("sockets.openAgain")],
  ["socket.edit", said("sockets.edit")],
  ["socket.resumeReading", said("sockets.resumeReading")],
  ["socket.options", said("sockets.optionsButton")],
  ["socket.shutdown", said("sockets.shutDown")],
  ["socket.close", said("sockets.close")],
  ["socket.closeKeeping", said("sockets.closeListener")],
  ["socket.closeWithAccepted", said("sockets.closeWithConnections")],
  ["socket.closeRemaining", said("sockets.closeConnections")],
  ["socket.reset", said("sockets.reset")],
];

/** The selected socket: who it is, what it carried, what is wrong with it, what can be done. */
export function SocketDetail() {
  const app = useApp();
  const t = useWords();
  const socket = useAppState(selectedSocket);
  if (socket === null) return null;
  return (
    <section className="detail" aria-label={t("sockets.selectedSocket")}>
      <div className="detail-head">
        <StateMark state={socket.state} />
        <h3 className="bar-fill">
          {t("sockets.head", {
            socket: socket.id,
            protocol: protocolWord(socket.kind),
            role: roleWord(socket),
          })}{" "}
          <span className="quiet detail-state">
            {t.text(stateWords(socket))}
            {isReadingPaused(socket) && `, ${t("sockets.readingPaused")}`}
          </span>
        </h3>
        <SocketMenuButton />
        <Button
          look="icon"
          aria-label={t("sockets.deselectSocket")}
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
      {/* What helps stands beside what went wrong. */}
      {socket.failure !== null && <DetailActions socket={socket} />}
      <Course socket={socket} />
      <Particulars socket={socket} />
      {socket.failure === null && <DetailActions socket={socket} />}
    </section>
  );
}

/** What it waits for, or how it ended, in a sentence. */
function Course({ socket }: { readonly socket: SocketInfo }) {
  const t = useWords();
  const closing = closingSentence(socket, formatLocalTime);
  const { underWay, kind } = socket;
  if (underWay !== null)
    return (
      <p className="selectable">
        <span className="data">
          {underWay.call} {underWay.of}
        </span>{" "}
        <span className="quiet">
          <Waiting since={underWay.since} call={underWay.call} kind={kind} />
        </span>
      </p>
    );
  return closing === null ? null : <p className="selectable">{t.text(closing)}</p>;
}

/** Nobody listens on the file that stands in the way; the engine looks again before it removes it. */
function RemoveStale() {
  const t = useWords();
  const app = useApp();
  const action = actions.of(app).find(({ id }) => id === "socket.removeStale");
  return (
    action !== undefined && (
      <ActionButton action={action} label={t.text(action.title)}>
        {t("sockets.removeFileAndOpenAgain")}
      </ActionButton>
    )
  );
}

function Particulars({ socket }: { readonly socket: SocketInfo }) {
  const t = useWords();
  const { counters } = socket;
  return (
    <dl className="detail-list selectable">
      {socket.local !== null && (
        <>
          <dt>{t("sockets.local")}</dt>
          <dd>
            <EndpointText text={formatLocal(socket)} />
          </dd>
        </>
      )}
      {socket.remote !== null && (
        <>
          <dt>{t("sockets.remote")}</dt>
          <dd>
            <EndpointText text={formatEndpoint(socket.remote)} />
          </dd>
        </>
      )}
      {isListener(socket.kind) && (
        <>
          <dt>{t("sockets.accepted")}</dt>
          <dd className="data">
            {t("sockets.acceptedCount", { accepted: socket.accepted, open: socket.openChildren })}
          </dd>
        </>
      )}
      <dt>{t("sockets.received")}</dt>
      <dd className="data">{amount(counters.bytesIn, counters.receives, "recv")}</dd>
      <dt>{t("sockets.sent")}</dt>
      <dd className="data">{amount(counters.bytesOut, counters.sends, "send")}</dd>
      {counters.pendingOut > 0 && (
        <>
          <dt>{t("sockets.waitingToBeSent")}</dt>
          <dd className="data">{formatBytes(counters.pendingOut)}</dd>
        </>
      )}
      {socket.receiveBuffer !== null && (
        <>
          <dt title={t("sockets.soRcvbufAsSystemReportsIt")}>{t("sockets.receiveBuffer")}</dt>
          <dd className="data">{formatBytes(socket.receiveBuffer)}</dd>
        </>
      )}
      {counters.kernelDrops !== null && (
        <>
          <dt title={t("sockets.datagramsDroppedBecauseReceiveBufferWasFull")}>
            {t("sockets.kernelDrops")}
          </dt>
          <dd className={`data ${counters.kernelDrops > 0 ? "failure" : ""}`}>
            {formatCount(counters.kernelDrops)}
          </dd>
        </>
      )}
      {counters.refused > 0 && (
        <>
          <dt title={t("sockets.notLetInAllowDenyConnectionsAt")}>{t("sockets.refused")}</dt>
          <dd className="data failure">{formatCount(counters.refused)}</dd>
        </>
      )}
      <ChosenOptions socket={socket} />
    </dl>
  );
}

/** `49.6 MB, 774 725 recv`. */
function amount(bytes: number, calls: number, call: "recv" | "send"): string {
  return `${formatBytes(bytes)}, ${formatCount(calls)} ${call}`;
}

function DetailActions({ socket }: { readonly socket: SocketInfo }) {
  const t = useWords();
  const app = useApp();
  const state = useAppState((whole) => whole);
  const shown = BUTTONS.flatMap(([id, label]) => {
    const action = actions.of(app).find((candidate) => candidate.id === id);
    if (action === undefined || !isAvailable(action, state)) return [];
    // Editing is one step too many beside a healthy socket; its menu has it.
    if (id === "socket.edit" && socket.failure === null) return [];
    return [{ action, label }];
  });
  if (shown.length === 0) return null;
  return (
    <div className="detail-actions">
      {shown.map(({ action, label }) => (
        <ActionButton key={action.id} action={action} label={t.text(label)}>
          {t.text(label)}
        </ActionButton>
      ))}
    </div>
  );
}
