// How connections begin to end, and what is lost when they do.

import {
  bytesOf,
  hint,
  isStream,
  NO_HINTS,
  type HintContext,
  type HintRule,
} from "./HintContext.ts";
import { said } from "../../words/said.ts";

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
      said("hint.weEndedOurWritingSidePeerMay"),
      said("hint.finWentOutAndPeersRecvReturns"),
    );
  const closes = spec !== null && "onPeerEnd" in spec && spec.onPeerEnd === "close";
  return closes
    ? NO_HINTS
    : hint(
        "peer-ended-writing",
        said("hint.peerClosedItsWritingSideYouCan"),
        said("hint.finArrivedPeerSendsNoMoreWhether"),
      );
}

function unsent({ event }: HintContext): ReturnType<HintRule> {
  if (event.call !== "close" || event.unsent === 0) return NO_HINTS;
  return hint(
    "unsent-lost",
    said("hint.thatWaitedToBeSentAreLost", { unsent: event.unsent }),
    said("hint.peerTookDataMoreSlowlyThanIt"),
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
    said("hint.ofPeerHadNotBeenReadWhen", { unread }),
    said("hint.systemThatClosesConnectionWithDataUnread"),
  );
}

/** The peer reset the connection after something of ours that it may not have read. */
function unreadByPeer({ event, before, otherEnd }: HintContext): ReturnType<HintRule> {
  if (event.failure === null || (event.call !== "send" && event.call !== "error")) return NO_HINTS;
  if (event.failure.code !== "ECONNRESET" && event.failure.code !== "EPIPE") return NO_HINTS;
  const last = before.rows.findLast((row) => row.call === "send" || row.call === "recv");
  if (last?.call !== "send") return NO_HINTS;
  const more = said("hint.systemAnswersWithRstWhenItsProgram");
  if (otherEnd === null || !otherEnd.fromBeginning || !before.fromBeginning)
    return hint("reset-data-unread-by-peer", said("hint.resetFollowsDataOfOursPeerProbably"), more);
  const unread = bytesOf(before.rows, "send") - bytesOf(otherEnd.rows, "recv");
  const closedPlainly = otherEnd.rows.some(({ call }) => call === "close");
  return unread > 0 && closedPlainly
    ? hint(
        "reset-data-unread-by-peer",
        said("hint.closedWithOfOursUnreadThatIs", { socket: otherEnd.socket, unread }),
        more,
      )
    : NO_HINTS;
}
