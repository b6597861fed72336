import type { Wording } from "../../shared/words/wording.ts";
import { useWords } from "../kit/useWords.ts";
import { memo } from "react";
import { ChevronDown, ChevronRight } from "lucide-react";
import { formatBytes } from "../../shared/words/quantity.ts";
import { formatLocalTime } from "../../shared/format/time.ts";
import { closingSentence } from "../../shared/model/closingSentence.ts";
import { isOpen, type SocketInfo } from "../../shared/model/socket.ts";
import { EndpointText } from "../kit/EndpointText.tsx";
import { useSlice } from "../app/useApp.ts";
import { RateLine } from "./RateLine.tsx";
import { StateMark } from "./StateMark.tsx";
import { Elapsed } from "./Waiting.tsx";
import {
  leadsToPeer,
  mainEndpoint,
  peerOfChild,
  protocolWord,
  roleWord,
  stateWords,
} from "./stateWords.ts";
import { socketsSlice } from "./socketsState.ts";

export interface SocketRowProps {
  readonly id: number;
  readonly level: number;
  readonly top: number;
  readonly selected: boolean;
  readonly folded: boolean;
  readonly hasChildren: boolean;
}

export function rowId(socket: number): string {
  return `socket-${socket}`;
}

export const SocketRow = memo(function SocketRow(props: SocketRowProps) {
  const { id, level, selected, folded, hasChildren } = props;
  const t = useWords();
  const socket = useSlice(socketsSlice, (sockets) => sockets.table.get(id));
  if (socket === undefined) return null;
  const words = t.text(stateWords(socket));
  return (
    <div
      id={rowId(id)}
      role="treeitem"
      className="socket"
      data-socket={id}
      data-level={level}
      data-open={isOpen(socket.state)}
      aria-level={level}
      aria-selected={selected}
      aria-expanded={hasChildren ? !folded : undefined}
      title={whyClosed(socket, t)}
      style={{ top: props.top }}
    >
      {/* In words what the short texts mean. */}
      <span className="visually-hidden">{spokenRow(socket, words, t)}</span>
      <div className="socket-face" aria-hidden="true">
        {level === 1 ? (
          <RootRow socket={socket} words={words} folded={folded} hasChildren={hasChildren} />
        ) : (
          <ChildRow socket={socket} words={words} />
        )}
      </div>
    </div>
  );
});

/** What there is no room for in the row. */
function whyClosed(socket: SocketInfo, t: Wording): string | undefined {
  const closing = closingSentence(socket, formatLocalTime);
  const parts = [socket.failure?.sentence ?? null, closing].filter((part) => part !== null);
  return parts.length === 0 ? undefined : parts.map((part) => t.text(part)).join(" ");
}

function spokenRow(socket: SocketInfo, words: string, t: Wording): string {
  const { bytesIn, bytesOut, kernelDrops } = socket.counters;
  return [
    t("sockets.spoken", {
      protocol: protocolWord(socket.kind),
      role: roleWord(socket),
      endpoint: mainEndpoint(socket),
      socket: socket.id,
      words,
    }),
    bytesIn > 0 ? t("sockets.receivedSize", { size: formatBytes(bytesIn) }) : "",
    bytesOut > 0 ? t("sockets.sentSize", { size: formatBytes(bytesOut) }) : "",
    (kernelDrops ?? 0) > 0 ? t("sockets.datagramsDropped", { count: kernelDrops ?? 0 }) : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}

interface RootRowProps {
  readonly socket: SocketInfo;
  readonly words: string;
  readonly folded: boolean;
  readonly hasChildren: boolean;
}

function RootRow({ socket, words, folded, hasChildren }: RootRowProps) {
  const t = useWords();
  const Chevron = folded ? ChevronRight : ChevronDown;
  return (
    <>
      <span className="socket-fold" data-fold={hasChildren ? "" : undefined}>
        {hasChildren && <Chevron size={12} aria-hidden="true" />}
      </span>
      <StateMark state={socket.state} />
      <span className="socket-line">
        <span className="socket-protocol quiet data">{protocolWord(socket.kind)}</span>
        {leadsToPeer(socket) && <span className="quiet data">→</span>}
        <EndpointText text={mainEndpoint(socket)} />
        <span className="socket-id data">#{socket.id}</span>
      </span>
      <span className="socket-line socket-second">
        <span className={wordsClass(socket)}>
          {words}
          {socket.underWay !== null && (
            <>
              {" "}
              <Elapsed since={socket.underWay.since} />
            </>
          )}
          {socket.openChildren > 0 && ` · ${t("sockets.open", { count: socket.openChildren })}`}
        </span>
        <Drops socket={socket} />
        <span className="socket-moved">
          <Traffic socket={socket} />
          <RateLine socket={socket.id} />
        </span>
      </span>
    </>
  );
}

function ChildRow({ socket, words }: { readonly socket: SocketInfo; readonly words: string }) {
  return (
    <>
      <span className="socket-line">
        <StateMark state={socket.state} />
        <span className="socket-id data">#{socket.id}</span>
        <EndpointText text={peerOfChild(socket)} title={mainEndpoint(socket)} />
        <span className={wordsClass(socket)}>{socket.state === "connected" ? "" : words}</span>
      </span>
      <Traffic socket={socket} />
    </>
  );
}

function wordsClass({ state }: SocketInfo): string {
  // not for people: classes.
  return `socket-words ellipsis ${state === "failed" ? "failure" : ""}`;
}

/** Bytes each way. */
function Traffic({ socket }: { readonly socket: SocketInfo }) {
  const t = useWords();
  const { bytesIn, bytesOut } = socket.counters;
  return (
    <span className="traffic data">
      {bytesIn > 0 && <span title={t("sockets.received")}>↓{formatBytes(bytesIn)} </span>}
      {bytesOut > 0 && <span title={t("sockets.sent")}>↑{formatBytes(bytesOut)}</span>}
    </span>
  );
}

/** What the kernel dropped, where there is any: it is a loss. */
function Drops({ socket }: { readonly socket: SocketInfo }) {
  const t = useWords();
  const { kernelDrops } = socket.counters;
  if (kernelDrops === null || kernelDrops === 0) return null;
  return (
    <span
      className="socket-words failure ellipsis"
      title={t("sockets.datagramsThatKernelDroppedReceiveBufferWas")}
    >
      {t("sockets.dropped", { count: kernelDrops })}
    </span>
  );
}
