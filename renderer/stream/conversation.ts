// What a stream view shows: one socket's conversation (or one peer's of it), as lines of text, of hex or of messages.

import { andFilter } from "../../shared/filter/formatFilter.ts";
import { quotedText } from "../../shared/filter/valueText.ts";
import type { FrameSpec } from "../../shared/framing/frameSpec.ts";
import { formatEndpoint } from "../../shared/model/endpoint.ts";
import type { Direction, SocketEvent } from "../../shared/model/event.ts";
import type { Query } from "../../shared/model/query.ts";
import { isListener, type SocketKind } from "../../shared/model/socket.ts";
import type { StreamShape } from "./streamState.ts";

export interface Conversation {
  readonly socket: number;
  /** Only what was exchanged with this end; null: with everyone. */
  readonly peer: string | null;
  /** Whether each line is a datagram's: protocols have another form in those. */
  readonly udp: boolean;
  /** From our side; null: both, in their order. */
  readonly direction: Direction | null;
  readonly shape: StreamShape;
  /** Byte order of text in UTF-16, whose lines end in two bytes; null for every other, and where no text is shown. */
  readonly utf16: "le" | "be" | null;
}

/** Bytes of the longest line of text. */
export const TEXT_BYTES = 200;

/** The socket whose stream an event belongs to; null where it belongs to none. `kindOf`: null where it is not known. */
export function streamSocket(
  event: SocketEvent,
  kindOf: (socket: number) => SocketKind | null,
): number | null {
  if (event.call === "accept") return event.accepted === 0 ? null : event.accepted;
  const kind = kindOf(event.socket);
  return kind !== null && isListener(kind) ? null : event.socket;
}

/** The peer of an event as text; null where it has none. */
export function peerOf(event: SocketEvent): string | null {
  return event.remote === null ? null : formatEndpoint(event.remote);
}

/** The rows of its lines as messages of the engine; those of hex are found through the text's. */
export function linesQuery({ socket, peer, direction, shape, utf16 }: Conversation): Query {
  const cut: FrameSpec =
    shape === "decoded"
      ? { kind: "protocol", protocol: null }
      : { kind: "lines", maxLength: TEXT_BYTES, ...(utf16 === null ? undefined : { utf16 }) };
  const side = direction === null ? "" : `dir == ${quotedText(direction)}`;
  const end = peer === null ? "" : `peer == ${quotedText(peer)}`;
  return {
    scope: { kind: "socket", socket },
    filter: andFilter(side, end),
    mode: "messages",
    framing: [{ socket, in: cut, out: cut }],
  };
}
