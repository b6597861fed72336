import { isDatagram } from "../../shared/model/socket.ts";
import { useMemo } from "react";
import type { SocketEvent } from "../../shared/model/event.ts";
import type { Encoding } from "../../shared/text/encodings.ts";
import { useAppState } from "../app/useApp.ts";
import { peerOf, streamSocket, type Conversation } from "./conversation.ts";

/** What the stream view shows for an event, as the person chose; null where its socket has no stream. */
export function useConversation(event: SocketEvent): Conversation | null {
  const sockets = useAppState((state) => state.sockets);
  // The table changes in place; its version says when.
  useAppState((state) => state.socketsVersion);
  const shape = useAppState((state) => state.streamShape);
  const side = useAppState((state) => state.streamSide);
  const allPeers = useAppState((state) => state.streamAllPeers);
  const socket = streamSocket(event, (id) => sockets.get(id)?.kind ?? null);
  const udp = socket !== null && isDatagram(sockets.get(socket)?.kind ?? "tcp-connection");
  const peer = udp && !allPeers ? peerOf(event) : null;
  const direction = side === "both" ? null : side;
  const utf16 = useAppState(({ encoding }) => (shape === "text" ? utf16Order(encoding) : null));
  return useMemo(
    () => (socket === null ? null : { socket, peer, udp, direction, shape, utf16 }),
    [socket, peer, udp, direction, shape, utf16],
  );
}

function utf16Order(encoding: Encoding): Conversation["utf16"] {
  return encoding === "utf-16le" ? "le" : encoding === "utf-16be" ? "be" : null;
}
