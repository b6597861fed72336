// The conversation that the selected event belongs to, followed from its first byte to its last.

import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { MAX_MESSAGES } from "../../shared/model/rows.ts";
import { isDatagram, isOpen } from "../../shared/model/socket.ts";
import { activeRow } from "../events/picking.ts";
import { goToEvent } from "../events/positions.ts";
import type { EventTabProps } from "../payload/payloadTab.ts";
import { FailureCallout } from "../kit/FailureCallout.tsx";
import { Button } from "../kit/Button.tsx";
import { useApp, useAppState, useSetting, useSlice } from "../app/useApp.ts";
import { peerOf, type Conversation } from "./conversation.ts";
import { StreamBar } from "./StreamBar.tsx";
import { setStreamFollow, STREAM_FIND_FIELD } from "./streamActions.ts";
import { findInStream, type StreamPlace } from "./streamFind.ts";
import { StreamView, type OpenedLine } from "./StreamView.tsx";
import { isOfPart, partKey, type SelectedPart } from "./selectedPart.ts";
import { useSelectedLine } from "./useSelectedLine.ts";
import { useConversation } from "./useConversation.ts";
import { useStreamLines } from "./useStreamLines.ts";
import { isLive } from "../app/engineState.ts";
import { socketsSlice } from "../sockets/socketsState.ts";
import { streamSlice } from "./streamState.ts";
import { encodingSetting, controlStyle } from "../payload/payloadState.ts";
import "./stream.css";
import { useWords } from "../kit/useWords.ts";

/** The selected row where it is at hand; else what it opened as. */
function useSelectedPart({ seq, call }: EventTabProps["event"]): SelectedPart {
  const row = useAppState(activeRow);
  const direction = call === "recv" ? "in" : call === "send" ? "out" : null;
  return row ?? { seq, direction, at: -1, result: 0 };
}

export function StreamTab({ event }: EventTabProps) {
  const t = useWords();
  const app = useApp();
  const conversation = useConversation(event);
  const udp = useSlice(
    socketsSlice,
    (sockets) =>
      conversation !== null &&
      isDatagram(sockets.table.get(conversation.socket)?.kind ?? "tcp-connection"),
  );
  const part = useSelectedPart(event);
  const key = `${partKey(part)} ${conversation?.socket ?? ""}`;
  // Another row is another place: before its line is looked for.
  useLayoutEffect(() => {
    if (key !== "") setStreamFollow(app, false);
  }, [app, key]);
  if (conversation === null)
    return <div className="empty">{t("stream.aListenerCarriesNoBytesItselfSelect")}</div>;
  const { socket, peer, direction, shape, utf16 } = conversation;
  return (
    <Stream
      key={`${socket} ${peer ?? ""} ${direction ?? ""} ${shape} ${utf16 ?? ""}`}
      conversation={conversation}
      peer={udp ? peerOf(event) : null}
      part={part}
    />
  );
}

interface StreamProps {
  readonly conversation: Conversation;
  /** The selected event's peer, where the socket has several. */
  readonly peer: string | null;
  readonly part: SelectedPart;
}

function Stream({ conversation, peer, part }: StreamProps) {
  const app = useApp();
  const [place, setPlace] = useState<StreamPlace | null>(null);
  const element = useRef<HTMLDivElement>(null);

  async function find(text: string, direction: "next" | "previous"): Promise<boolean> {
    const found = await findInStream(app, conversation, { text, from: place, direction });
    if (found === null) return false;
    setStreamFollow(app, false);
    setPlace(found);
    return true;
  }
  return (
    <div ref={element} className="stream-tab">
      <StreamBar
        conversation={conversation}
        peer={peer}
        onFind={find}
        onLeave={() => element.current?.querySelector<HTMLElement>("[data-region-focus]")?.focus()}
      />
      <Lines
        conversation={conversation}
        part={part}
        place={place}
        onPlace={setPlace}
        onFindAgain={(direction) => {
          const { find: streamFind } = streamSlice.get(app);
          if (streamFind !== "") void find(streamFind, direction);
        }}
      />
    </div>
  );
}

interface LinesProps {
  readonly conversation: Conversation;
  readonly part: SelectedPart;
  readonly place: StreamPlace | null;
  readonly onPlace: (place: StreamPlace | null) => void;
  readonly onFindAgain: (direction: "next" | "previous") => void;
}

function Lines({ conversation, part, place, onPlace, onFindAgain }: LinesProps) {
  const app = useApp();
  const t = useWords();
  const live = useAppState(isLive);
  const follow = useSlice(streamSlice, (stream) => stream.follow);
  const encoding = useSetting(encodingSetting);
  const controls = useSetting(controlStyle);
  const lines = useStreamLines(conversation, live);
  const style = useMemo(() => ({ encoding, controls }), [encoding, controls]);
  const { shape } = conversation;
  const [opened, setOpened] = useState<OpenedLine | null>(null);
  useSelectedLine(lines, part, (line) => {
    // It was gone to from one of its lines.
    const here = place === null ? null : (lines.line(place.line)?.row ?? null);
    if (here !== null && isOfPart(here, part)) return;
    setOpened({ line, of: partKey(part) });
    onPlace({ line, found: null });
  });
  const failure = lines.failure();
  if (failure !== null)
    return (
      <div className="particulars">
        <FailureCallout failure={failure}>
          <Button onClick={() => void lines.refresh()}>{t("stream.readAgain")}</Button>
        </FailureCallout>
      </div>
    );
  const total = lines.total();
  if (total === null) return <Reading />;
  if (total === 0) return <Nothing conversation={conversation} />;
  return (
    <>
      {total >= MAX_MESSAGES && shape !== "hex" && (
        <p className="quiet stream-full">{t("stream.firstLines", { total })}</p>
      )}
      <StreamView
        lines={lines}
        total={total}
        style={style}
        follow={follow}
        active={place?.line ?? null}
        opened={opened}
        isTinted={(row, line) =>
          isOfPart(row, part) || (line === opened?.line && opened.of === partKey(part))
        }
        onActive={(line) => onPlace(line === null ? null : { line, found: null })}
        onFollow={(next) => setStreamFollow(app, next)}
        onOpen={(seq) => void goToEvent(app, seq)}
        onFind={() => document.getElementById(STREAM_FIND_FIELD)?.focus()}
        onFindAgain={onFindAgain}
      />
    </>
  );
}

const NO_BYTES = { bytesIn: 0, bytesOut: 0 };

function Reading() {
  const t = useWords();
  return <div className="empty">{t("stream.readingStream")}</div>;
}

function Nothing({ conversation }: { readonly conversation: Conversation }) {
  const t = useWords();
  const { socket, direction } = conversation;
  // The table changes in place; its version says when.
  useSlice(socketsSlice, (sockets) => sockets.version);
  const open = useAppState((state) =>
    isOpen(socketsSlice.of(state).table.get(socket)?.state ?? "closed"),
  );
  const { bytesIn, bytesOut } = useSlice(
    socketsSlice,
    (sockets) => sockets.table.get(socket)?.counters ?? NO_BYTES,
  );
  const bytes = (direction === "out" ? 0 : bytesIn) + (direction === "in" ? 0 : bytesOut);
  // Its lines are on their way: all that was recorded before is looked through.
  if (bytes > 0 && conversation.peer === null) return <Reading />;
  return (
    <div className="empty">
      {t(open ? "stream.nothingYet" : "stream.nothing", { socket, way: direction ?? "both" })}
    </div>
  );
}
