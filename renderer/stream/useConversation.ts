import { isDatagram } from "../../shared/model/socket.ts";
import { useMemo } from "react";
import type { SocketEvent } from "../../shared/model/event.ts";
import type { Encoding } from "../../shared/text/encodings.ts";
import { useAppState, useSlice, useSetting } from "../app/useApp.ts";
import { peerOf, streamSocket, type Conversation } from "./conversation.ts";
import { socketsSlice } from "../sockets/socketsState.ts";
import { streamShape, streamSide, streamAllPeers } from "./streamState.ts";
import { encodingSetting } from "../payload/payloadState.ts";

/** What the stream view shows for an event, as the person chose; null where its socket has no stream. */
export function useConversation(event: SocketEvent): Conversation | null {
  const sockets = useSlice(socketsSlice, (sockets) => sockets.table);
  // The table changes in place; its version says when.
  useSlice(socketsSlice, (sockets) => sockets.version);
  const shape = useSetting(streamShape);
  const side = useSetting(streamSide);
  const allPeers = useSetting(streamAllPeers);
  const socket = streamSocket(event, (id) => sockets.get(id)?.kind ?? null);
  const udp = socket !== null && isDatagram(sockets.get(socket)?.kind ?? "tcp-connection");
  const peer = udp && !allPeers ? peerOf(event) : null;
  const direction = side === "both" ? null : side;
  const utf16 = useAppState((state) => {
    const encoding = encodingSetting.of(state);
    return shape === "text" ? utf16Order(encoding) : null;
  });
  return useMemo(
    () => (socket === null ? null : { socket, peer, udp, direction, shape, utf16 }),
    [socket, peer, udp, direction, shape, utf16],
  );
}

function utf16Order(encoding: Encoding): Conversation["utf16"] {
  return encoding === "utf-16le" ? "le" : encoding === "utf-16be" ? "be" : null;
}
