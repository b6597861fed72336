// Opening sockets, and what is done to them.

import * as v from "valibot";
import { openSpec, pathTarget, target } from "./openSpec.ts";
import type { SocketInfo } from "../model/socket.ts";
import type { Totals } from "../model/totals.ts";
import { answer } from "./answer.ts";
import { nothing, ofSocket, socketId, socketIds } from "./checks.ts";

/** Bytes of one send, from a composer or a file. */
export const MAX_SEND = 16 * 1024 * 1024;

export const payload = v.pipe(
  v.instance(Uint8Array),
  v.check((bytes) => bytes.byteLength <= MAX_SEND, `at most ${MAX_SEND} bytes in one send`),
);

export const socketCalls = {
  open: {
    about: "Opens a socket; the outcome follows as events and in the socket's state.",
    input: v.strictObject({ spec: openSpec }),
    answer: answer<{ readonly socket: number }>(),
  },
  reopen: {
    about: "Opens a closed socket's settings again, as a new socket.",
    input: ofSocket,
    answer: answer<{ readonly socket: number }>(),
  },
  removeStaleSocket: {
    about:
      "Removes the file that a failed listener found in its place, if it is a socket on which nobody listens now.",
    input: ofSocket,
    answer: answer<null>(),
  },
  send: {
    about:
      "Sends bytes; on a listener to all its connections, on an unconnected datagram socket to `to`. `queued`: bytes that now wait for the slowest of them.",
    input: v.strictObject({
      socket: socketId,
      data: payload,
      to: v.nullable(v.union([target, pathTarget])),
    }),
    answer: answer<{ readonly sockets: number; readonly queued: number }>(),
  },
  shutdown: {
    about: "Ends our writing side (FIN); the peer may still send.",
    input: ofSocket,
    answer: answer<null>(),
  },
  close: {
    about:
      "Closes a socket; a connection may be reset (RST), a listener's accepted sockets stay or close too.",
    input: v.strictObject({
      socket: socketId,
      how: v.picklist(["close", "reset"]),
      accepted: v.picklist(["keep", "close"]),
    }),
    answer: answer<null>(),
  },
  closeAll: {
    about: "Closes every socket.",
    input: nothing,
    answer: answer<{ readonly sockets: number }>(),
  },
  clear: {
    about:
      "Takes closed sockets off the list (all, or those named); their events stay in the recording.",
    input: v.strictObject({ sockets: socketIds }),
    answer: answer<{ readonly sockets: number }>(),
  },
  tryIt: {
    about: "Opens an echo server on a free port and a client that greets it.",
    input: nothing,
    answer: answer<{ readonly listener: number; readonly client: number }>(),
  },
} as const;

/** What changed of the list of sockets. */
export interface SocketChanges {
  /** New or changed, last state wins. */
  readonly sockets: readonly SocketInfo[];
  /** Taken off the list. */
  readonly removed: readonly number[];
  /** More follow at once; the list is complete once this is false. */
  readonly more: boolean;
}

export const socketFeeds = {
  sockets: {
    about: "The list of sockets, at most 2,000 in a frame; then those that changed or left it.",
    input: nothing,
    answer: answer<SocketChanges>(),
  },
  totals: {
    about: "What all sockets did together.",
    input: nothing,
    answer: answer<Totals>(),
  },
} as const;
