// A closed socket in one sentence: who ended first and when, the other how much later, what went through it, how long it was
// there. The window's panel and the command line say it in the same words.

import { formatBytes, formatDuration } from "../words/quantity.ts";
import { said, type Said } from "../words/said.ts";
import type { SocketInfo } from "./socket.ts";

/** Null while it is open. `clock`: a time (µs since the epoch) as it is to be read. */
export function closingSentence(socket: SocketInfo, clock: (time: number) => string): Said | null {
  const { closedAt, openedAt, counters } = socket;
  if (closedAt === null) return null;
  return said("ending.sentence", {
    how: howItEnded(socket, closedAt, clock),
    bytesIn: formatBytes(counters.bytesIn),
    bytesOut: formatBytes(counters.bytesOut),
    lasted: formatDuration(closedAt - openedAt),
  });
}

function howItEnded(socket: SocketInfo, closedAt: number, clock: (time: number) => string): Said {
  const { closeCause, reset, localEndedAt, peerEndedAt } = socket;
  const at = clock(closedAt);
  if (reset) return said(closeCause === "peer" ? "ending.peerReset" : "ending.weReset", { at });
  if (closeCause === "error") return said("ending.failedAt", { at });
  if (localEndedAt === null) return said("ending.weClosed", { at });
  if (peerEndedAt === null) return said("ending.weAlone", { at: clock(localEndedAt) });
  const [first, later] = [
    Math.min(localEndedAt, peerEndedAt),
    Math.abs(localEndedAt - peerEndedAt),
  ];
  return said(peerEndedAt <= localEndedAt ? "ending.peerFirst" : "ending.weFirst", {
    at: clock(first),
    later: formatDuration(later),
  });
}

/** Who ended it and how, in a few words: for where there is no room for the sentence. */
export function closingWords({ kind, closeCause, reset }: SocketInfo): Said {
  if (kind !== "tcp-connection" && kind !== "unix-connection") return said("ending.closed");
  if (closeCause === "peer") return said(reset ? "ending.resetByPeer" : "ending.closedByPeer");
  return said(reset ? "ending.resetByUs" : "ending.closedByUs");
}
