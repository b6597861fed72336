// How connections begin to end, and what is lost when they do.

import {
  bytesOf,
  countOf,
  hint,
  isStream,
  NO_HINTS,
  type HintContext,
  type HintRule,
} from "./HintContext.ts";

export const endingHints: HintRule = (context) => {
  const { event, kind } = context;
  switch (event.call) {
    case "shutdown":
      return isStream(kind) ? halfClosed(context) : NO_HINTS;
    case "close":
      return [...unsent(context), ...(kind === "tcp-connection" ? unreadByUs(context) : NO_HINTS)];
    case "send":
    case "error":
      return kind === "tcp-connection" ? unreadByPeer(context) : NO_HINTS;
    default:
      return NO_HINTS;
  }
};

/** A row of shutdown says which side in its direction. */
function halfClosed({ event, before, spec }: HintContext): ReturnType<HintRule> {
  if (event.call !== "shutdown" || event.failure !== null) return NO_HINTS;
  const other = event.direction === "in" ? "out" : "in";
  const bothEnded = before.rows.some((row) => row.call === "shutdown" && row.direction === other);
  if (bothEnded) return NO_HINTS;
  if (event.direction === "out")
    return hint(
      "we-ended-writing",
      "We ended our writing side; the peer may still send.",
      "A FIN went out, and the peer's recv returns 0 once it has read all. The connection stays half-closed until the peer ends its side too, which may be never.",
    );
  const closes = spec !== null && "onPeerEnd" in spec && spec.onPeerEnd === "close";
  return closes
    ? NO_HINTS
    : hint(
        "peer-ended-writing",
        "The peer closed its writing side; you can still send.",
        "A FIN arrived: the peer sends no more. Whether it still reads is not known from that: one that closed for good answers our next bytes with a RST.",
      );
}

function unsent({ event }: HintContext): ReturnType<HintRule> {
  if (event.call !== "close" || event.unsent === 0) return NO_HINTS;
  return hint(
    "unsent-lost",
    `${countOf(event.unsent, "byte")} that waited to be sent ${event.unsent === 1 ? "is" : "are"} lost with this close.`,
    "The peer took data more slowly than it was given to us. To be sure that all is sent, end the writing side first, and close when the peer has ended its own.",
  );
}

/** We closed while bytes of the other end, which is ours too, had not been read here. */
function unreadByUs({ event, before, otherEnd }: HintContext): ReturnType<HintRule> {
  if (event.call !== "close" || event.cause !== "local" || event.reset) return NO_HINTS;
  if (otherEnd === null || !otherEnd.fromBeginning || !before.fromBeginning) return NO_HINTS;
  const sent = bytesOf(
    otherEnd.rows.filter(({ seq }) => seq < event.seq),
    "send",
  );
  const unread = sent - bytesOf(before.rows, "recv");
  if (unread <= 0) return NO_HINTS;
  return hint(
    "reset-data-unread-by-us",
    `${countOf(unread, "byte")} of the peer had not been read when we closed: it gets a RST, not a FIN.`,
    "A system that closes a connection with data unread tells the peer that it was lost (RFC 2525, 2.17). Read until the peer's end before closing.",
  );
}

/** The peer reset the connection after something of ours that it may not have read. */
function unreadByPeer({ event, before, otherEnd }: HintContext): ReturnType<HintRule> {
  if (event.failure === null || (event.call !== "send" && event.call !== "error")) return NO_HINTS;
  if (event.failure.code !== "ECONNRESET" && event.failure.code !== "EPIPE") return NO_HINTS;
  const last = before.rows.findLast((row) => row.call === "send" || row.call === "recv");
  if (last?.call !== "send") return NO_HINTS;
  const more =
    "A system answers with a RST when its program closes a connection with data unread, and when data arrives for one that is closed. A crash does the same. What was sent last may not have been looked at.";
  if (otherEnd === null || !otherEnd.fromBeginning || !before.fromBeginning)
    return hint(
      "reset-data-unread-by-peer",
      "The reset follows data of ours: the peer probably closed without reading it.",
      more,
    );
  const unread = bytesOf(before.rows, "send") - bytesOf(otherEnd.rows, "recv");
  const closedPlainly = otherEnd.rows.some(({ call }) => call === "close");
  return unread > 0 && closedPlainly
    ? hint(
        "reset-data-unread-by-peer",
        `#${otherEnd.socket} closed with ${countOf(unread, "byte")} of ours unread: that is why it reset the connection.`,
        more,
      )
    : NO_HINTS;
}
