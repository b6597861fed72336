// A socket of which nothing is known but that it is there.

import type { Call } from "../../../shared/model/event.ts";
import type { SocketInfo } from "../../../shared/model/socket.ts";

/** Nothing was sent or received. */
export const NOTHING_COUNTED: SocketInfo["counters"] = {
  bytesIn: 0,
  bytesOut: 0,
  receives: 0,
  sends: 0,
  kernelDrops: null,
  refused: 0,
  pendingOut: 0,
};

/** What is not known of a socket, or has not happened to it. */
export const UNKNOWN = {
  spec: null,
  set: null,
  receiveBuffer: null,
  failure: null,
  underWay: null,
  closeCause: null,
  reset: false,
  localEndedAt: null,
  peerEndedAt: null,
  closedAt: null,
  accepted: 0,
  openChildren: 0,
} as const;

/** Calls whose failures say nothing about the socket. */
export const ASKING: ReadonlySet<Call> = new Set([
  "setsockopt",
  "getsockopt",
  "getsockname",
  "getpeername",
  "dup",
  "closefd",
  "peek",
  "sendfile",
]);
