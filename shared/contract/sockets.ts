// Opening sockets, and what is done to them.

import * as v from "valibot";
import { openSpec, pathTarget, target } from "./openSpec.ts";
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
      "Sends bytes; on a listener to all its connections, on an unconnected datagram socket to `to`.",
    input: v.strictObject({
      socket: socketId,
      data: payload,
      to: v.nullable(v.union([target, pathTarget])),
    }),
    answer: answer<{ readonly sockets: number }>(),
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
